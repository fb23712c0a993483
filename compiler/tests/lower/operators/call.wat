(module
  (type $f (func (param i32) (result i64)))
  (import "m" "f" (func $imported (type $f)))
  (table $t (export "t") 2 9 funcref)
  (table $private 2 2 funcref)
  (elem (table $private) (i32.const 0) func $call $call/imported)
  (func $call (type $f) (call $call (local.get 0)))
  (func $call/imported (type $f) (call $imported (local.get 0)))
  (func $call_indirect (param i32 i32) (result i64) (call_indirect $t (type $f) (local.get 0) (local.get 1)))
  (func $call_indirect/static (param i32 i32) (result i64) (call_indirect $private (type $f) (local.get 0) (local.get 1)))
  (func $call_ref (param i32 (ref null $f)) (result i64) (call_ref $f (local.get 0) (local.get 1)))
)
;; call:
;;   %1 = call fastcc i64 @wasm.f.1(ptr swiftself %vmctx, i32 $0)
;;   ret i64 %1
;; call/imported:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %1, i64 8
;;   %4 = load ptr, ptr %3, align 8
;;   %5 = call fastcc i64 %2(ptr swiftself %4, i32 $0)
;;   ret i64 %5
;; call_indirect:
;;   %1 = zext i32 $1 to i64
;;   %2 = getelementptr i8, ptr %vmctx, i64 40
;;   %3 = load ptr, ptr %2, align 8
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4, align 8
;;   %6 = icmp uge i64 %1, %5
;;   br i1 %6, label %7, label %8
;; 7:
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;; 8:
;;   %9 = getelementptr i8, ptr %vmctx, i64 32
;;   %10 = load ptr, ptr %9, align 8
;;   %11 = mul i64 %1, 32
;;   %12 = getelementptr i8, ptr %10, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 4
;;   %15 = getelementptr i8, ptr %vmctx, i64 96
;;   %16 = load i32, ptr %15, align 4
;;   %17 = icmp ne i32 %14, %16
;;   br i1 %17, label %18, label %19
;; 18:
;;   %20 = icmp eq i32 %14, 0
;;   br i1 %20, label %21, label %22
;; 21:
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;; 22:
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;; 19:
;;   %23 = load ptr, ptr %12, align 8
;;   %24 = getelementptr i8, ptr %12, i64 8
;;   %25 = load ptr, ptr %24, align 8
;;   %26 = call fastcc i64 %23(ptr swiftself %25, i32 $0)
;;   ret i64 %26
;; call_indirect/static:
;;   %1 = zext i32 $1 to i64
;;   %2 = icmp uge i64 %1, 2
;;   br i1 %2, label %3, label %4
;; 3:
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;; 4:
;;   %5 = mul i64 %1, 8
;;   %6 = getelementptr i8, ptr @wasm.table.1, i64 %5
;;   %7 = getelementptr i8, ptr %6, i64 4
;;   %8 = load i32, ptr %7, align 4
;;   %9 = sext i32 %8 to i64
;;   %10 = getelementptr i8, ptr @wasm.table.1, i64 %9
;;   %11 = call fastcc i64 %10(ptr swiftself %vmctx, i32 $0)
;;   ret i64 %11
;; call_ref:
;;   %1 = icmp eq ptr $1, null
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;; 3:
;;   %4 = load ptr, ptr $1, align 8
;;   %5 = getelementptr i8, ptr $1, i64 8
;;   %6 = load ptr, ptr %5, align 8
;;   %7 = call fastcc i64 %4(ptr swiftself %6, i32 $0)
;;   ret i64 %7
