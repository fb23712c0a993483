(module
  (memory 1 2)
  (func $i32.load (param i32) (result i32) (i32.load offset=8 (local.get 0)))
  (func $i32.load8_s (param i32) (result i32) (i32.load8_s offset=8 (local.get 0)))
  (func $i32.load8_u (param i32) (result i32) (i32.load8_u offset=8 (local.get 0)))
  (func $i32.load16_s (param i32) (result i32) (i32.load16_s offset=8 (local.get 0)))
  (func $i32.load16_u (param i32) (result i32) (i32.load16_u offset=8 (local.get 0)))
  (func $i64.load (param i32) (result i64) (i64.load offset=8 (local.get 0)))
  (func $i64.load8_s (param i32) (result i64) (i64.load8_s offset=8 (local.get 0)))
  (func $i64.load8_u (param i32) (result i64) (i64.load8_u offset=8 (local.get 0)))
  (func $i64.load16_s (param i32) (result i64) (i64.load16_s offset=8 (local.get 0)))
  (func $i64.load16_u (param i32) (result i64) (i64.load16_u offset=8 (local.get 0)))
  (func $i64.load32_s (param i32) (result i64) (i64.load32_s offset=8 (local.get 0)))
  (func $i64.load32_u (param i32) (result i64) (i64.load32_u offset=8 (local.get 0)))
  (func $f32.load (param i32) (result f32) (f32.load offset=8 (local.get 0)))
  (func $f64.load (param i32) (result f64) (f64.load offset=8 (local.get 0)))
  (func $i32.store (param i32 i32) (i32.store offset=8 (local.get 0) (local.get 1)))
  (func $i32.store8 (param i32 i32) (i32.store8 offset=8 (local.get 0) (local.get 1)))
  (func $i32.store16 (param i32 i32) (i32.store16 offset=8 (local.get 0) (local.get 1)))
  (func $i64.store (param i32 i64) (i64.store offset=8 (local.get 0) (local.get 1)))
  (func $i64.store8 (param i32 i64) (i64.store8 offset=8 (local.get 0) (local.get 1)))
  (func $i64.store16 (param i32 i64) (i64.store16 offset=8 (local.get 0) (local.get 1)))
  (func $i64.store32 (param i32 i64) (i64.store32 offset=8 (local.get 0) (local.get 1)))
  (func $f32.store (param i32 f32) (f32.store offset=8 (local.get 0) (local.get 1)))
  (func $f64.store (param i32 f64) (f64.store offset=8 (local.get 0) (local.get 1)))
  (func $i32.load/at_a_constant (result i32) (i32.load (i32.const -4)))
  (func $memory.size (result i32) memory.size)
  (func $memory.grow (param i32) (result i32) (memory.grow (local.get 0)))
)
;; i32.load:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i32, ptr %5, align 1
;;   ret i32 %6
;; i32.load8_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i8, ptr %5, align 1
;;   %7 = sext i8 %6 to i32
;;   ret i32 %7
;; i32.load8_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i8, ptr %5, align 1
;;   %7 = zext i8 %6 to i32
;;   ret i32 %7
;; i32.load16_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i16, ptr %5, align 1
;;   %7 = sext i16 %6 to i32
;;   ret i32 %7
;; i32.load16_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i16, ptr %5, align 1
;;   %7 = zext i16 %6 to i32
;;   ret i32 %7
;; i64.load:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i64, ptr %5, align 1
;;   ret i64 %6
;; i64.load8_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i8, ptr %5, align 1
;;   %7 = sext i8 %6 to i64
;;   ret i64 %7
;; i64.load8_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i8, ptr %5, align 1
;;   %7 = zext i8 %6 to i64
;;   ret i64 %7
;; i64.load16_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i16, ptr %5, align 1
;;   %7 = sext i16 %6 to i64
;;   ret i64 %7
;; i64.load16_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i16, ptr %5, align 1
;;   %7 = zext i16 %6 to i64
;;   ret i64 %7
;; i64.load32_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i32, ptr %5, align 1
;;   %7 = sext i32 %6 to i64
;;   ret i64 %7
;; i64.load32_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i32, ptr %5, align 1
;;   %7 = zext i32 %6 to i64
;;   ret i64 %7
;; f32.load:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load float, ptr %5, align 1
;;   ret float %6
;; f64.load:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load double, ptr %5, align 1
;;   ret double %6
;; i32.store:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   store i32 $1, ptr %5, align 1
;;   ret void
;; i32.store8:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = trunc i32 $1 to i8
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store i8 %3, ptr %6, align 1
;;   ret void
;; i32.store16:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = trunc i32 $1 to i16
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store i16 %3, ptr %6, align 1
;;   ret void
;; i64.store:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   store i64 $1, ptr %5, align 1
;;   ret void
;; i64.store8:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = trunc i64 $1 to i8
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store i8 %3, ptr %6, align 1
;;   ret void
;; i64.store16:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = trunc i64 $1 to i16
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store i16 %3, ptr %6, align 1
;;   ret void
;; i64.store32:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = trunc i64 $1 to i32
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store i32 %3, ptr %6, align 1
;;   ret void
;; f32.store:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   store float $1, ptr %5, align 1
;;   ret void
;; f64.store:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   store double $1, ptr %5, align 1
;;   ret void
;; i32.load/at_a_constant:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 4294967292
;;   %4 = load i32, ptr %3, align 1
;;   ret i32 %4
;; memory.size:
;;   %1 = getelementptr i8, ptr %vmctx, i64 40
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3, align 8
;;   %5 = lshr i64 %4, 16
;;   %6 = trunc i64 %5 to i32
;;   ret i32 %6
;; memory.grow:
;;   %1 = zext i32 $0 to i64
;;   %2 = call i64 @wasmc.memory_grow(ptr %vmctx, i32 0, i64 %1)
;;   %3 = trunc i64 %2 to i32
;;   ret i32 %3
