(module

  (global $g (import "env" "g") (mut externref))
  (table $t 4 externref)
  (func $f (export "f") (param externref i32) (result i32)
    (table.set $t (local.get 1) (local.get 0))
    (global.set $g (select (result externref) (local.get 0) (ref.null extern) (local.get 1)))
    (drop (table.grow $t (local.get 0) (table.size $t)))
    (ref.is_null (table.get $t (i32.const 0))))
  (func (result funcref) (ref.func $f))
)
;; define hidden fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0, ptr %1, i32 %2) {
;; entry:
;;   %3 = alloca ptr, align 8
;;   store ptr %1, ptr %3, align 8
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %4, align 4
;;   %7 = load ptr, ptr %3, align 8
;;   %8 = zext i32 %6 to i64
;;   call void @wasmc.table_set(ptr %0, i32 0, i64 %8, ptr %7)
;;   %9 = load ptr, ptr %3, align 8
;;   %10 = load i32, ptr %4, align 4
;;   %11 = icmp ne i32 %10, 0
;;   %12 = select i1 %11, ptr %9, ptr null
;;   %13 = getelementptr i8, ptr %0, i64 32
;;   %14 = load ptr, ptr %13, align 8, !invariant.load !0
;;   store ptr %12, ptr %14, align 16
;;   %15 = load ptr, ptr %3, align 8
;;   %16 = getelementptr i8, ptr %0, i64 48
;;   %17 = load ptr, ptr %16, align 8, !invariant.load !0
;;   %18 = getelementptr i8, ptr %17, i64 8
;;   %19 = load i64, ptr %18, align 8
;;   %20 = trunc i64 %19 to i32
;;   %21 = zext i32 %20 to i64
;;   %22 = call i64 @wasmc.table_grow(ptr %0, i32 0, ptr %15, i64 %21)
;;   %23 = trunc i64 %22 to i32
;;   %24 = call ptr @wasmc.table_get(ptr %0, i32 0, i64 0)
;;   %25 = icmp eq ptr %24, null
;;   %26 = zext i1 %25 to i32
;;   br label %27
;;
;; 27:                                               ; preds = %5
;;   ret i32 %26
;; }
;; define internal fastcc ptr @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(128) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   %2 = call ptr @wasmc.ref_func(ptr %0, i32 0)
;;   br label %3
;;
;; 3:                                                ; preds = %1
;;   ret ptr %2
;; }
;; define hidden void @wasm.host_to_wasm.0(ptr %0, ptr %1, ptr %2) {
;; entry:
;;   %3 = load ptr, ptr %2, align 8
;;   %4 = getelementptr i8, ptr %2, i64 16
;;   %5 = load i32, ptr %4, align 4
;;   %6 = call fastcc i32 %0(ptr swiftself %1, ptr %3, i32 %5)
;;   store i32 %6, ptr %2, align 4
;;   ret void
;; }
