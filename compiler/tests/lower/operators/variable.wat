(module
  (import "m" "g" (global $imported (mut i64)))
  (global $fixed i32 (i32.const 5))
  (global $own (mut i32) (i32.const 5))
  (func $local.get (param i32 i64) (result i64) (local.get 1))
  (func $local.set (param i32) (local i64) (local.set 1 (i64.const 7)))
  (func $local.tee (param i32) (result i64) (local i64) (local.tee 1 (i64.const 7)))
  (func $global.get (result i32) (global.get $own))
  (func $global.get/fixed (result i32) (global.get $fixed))
  (func $global.get/imported (result i64) (global.get $imported))
  (func $global.set (param i32) (global.set $own (local.get 0)))
  (func $global.set/imported (param i64) (global.set $imported (local.get 0)))
)
;; local.get:
;;   ret i64 $1
;; local.set:
;;   store i64 7, ptr $1, align 8
;;   ret void
;; local.tee:
;;   store i64 7, ptr $1, align 8
;;   ret i64 7
;; global.get:
;;   %1 = getelementptr i8, ptr %vmctx, i64 48
;;   %2 = load i32, ptr %1, align 16
;;   ret i32 %2
;; global.get/fixed:
;;   ret i32 5
;; global.get/imported:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = load i64, ptr %2, align 16
;;   ret i64 %3
;; global.set:
;;   %1 = getelementptr i8, ptr %vmctx, i64 48
;;   store i32 $0, ptr %1, align 16
;;   ret void
;; global.set/imported:
;;   %1 = getelementptr i8, ptr %vmctx, i64 64
;;   %2 = load ptr, ptr %1, align 8
;;   store i64 $0, ptr %2, align 16
;;   ret void
