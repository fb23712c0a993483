(module
  (type $t (func (param i32) (result i32)))
  (func (param i32) (param (ref null $t)) (result i32)
    (call_ref $t (local.get 0) (local.get 1)))
  (func (param i32) (param (ref $t)) (result i32)
    (call_ref $t (local.get 0) (local.get 1)))
  (func (param (ref null $t)) (result (ref $t))
    (ref.as_non_null (local.get 0)))
  (func (param (ref null $t)) (result i32)
    (block $null (call_ref $t (i32.const 1) (br_on_null $null (local.get 0))) (return))
    (i32.const 0))
  (func (param externref) (result externref)
    (block $out (result (ref extern)) (br_on_non_null $out (local.get 0)) (unreachable))))
;; define internal fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1, ptr %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca ptr, align 8
;;   store ptr %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = load ptr, ptr %4, align 8
;;   %8 = icmp eq ptr %7, null
;;   br i1 %8, label %9, label %10, !prof !0
;;
;; 9:                                                ; preds = %5
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;;
;; 10:                                               ; preds = %5
;;   %11 = load ptr, ptr %7, align 8, !invariant.load !1
;;   %12 = getelementptr i8, ptr %7, i64 8
;;   %13 = load ptr, ptr %12, align 8, !invariant.load !1
;;   %14 = call fastcc i32 %11(ptr swiftself %13, i32 %6)
;;   br label %15
;;
;; 15:                                               ; preds = %10
;;   ret i32 %14
;; }
;; define internal fastcc i32 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1, ptr %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca ptr, align 8
;;   store ptr %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = load ptr, ptr %4, align 8
;;   %8 = icmp eq ptr %7, null
;;   br i1 %8, label %9, label %10, !prof !0
;;
;; 9:                                                ; preds = %5
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;;
;; 10:                                               ; preds = %5
;;   %11 = load ptr, ptr %7, align 8, !invariant.load !1
;;   %12 = getelementptr i8, ptr %7, i64 8
;;   %13 = load ptr, ptr %12, align 8, !invariant.load !1
;;   %14 = call fastcc i32 %11(ptr swiftself %13, i32 %6)
;;   br label %15
;;
;; 15:                                               ; preds = %10
;;   ret i32 %14
;; }
;; define internal fastcc ptr @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, ptr %1) {
;; entry:
;;   %2 = alloca ptr, align 8
;;   store ptr %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load ptr, ptr %2, align 8
;;   %5 = icmp eq ptr %4, null
;;   br i1 %5, label %6, label %7, !prof !0
;;
;; 6:                                                ; preds = %3
;;   call void @llvm.ubsantrap(i8 12)
;;   unreachable
;;
;; 7:                                                ; preds = %3
;;   br label %8
;;
;; 8:                                                ; preds = %7
;;   ret ptr %4
;; }
;; define internal fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, ptr %1) {
;; entry:
;;   %2 = alloca ptr, align 8
;;   store ptr %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load ptr, ptr %2, align 8
;;   %5 = icmp eq ptr %4, null
;;   br i1 %5, label %6, label %7
;;
;; 6:                                                ; preds = %3
;;   br label %15
;;
;; 7:                                                ; preds = %3
;;   %8 = icmp eq ptr %4, null
;;   br i1 %8, label %9, label %10, !prof !0
;;
;; 9:                                                ; preds = %7
;;   call void @llvm.ubsantrap(i8 11)
;;   unreachable
;;
;; 10:                                               ; preds = %7
;;   %11 = load ptr, ptr %4, align 8, !invariant.load !1
;;   %12 = getelementptr i8, ptr %4, i64 8
;;   %13 = load ptr, ptr %12, align 8, !invariant.load !1
;;   %14 = call fastcc i32 %11(ptr swiftself %13, i32 1)
;;   br label %15
;;
;; 15:                                               ; preds = %6, %10
;;   %16 = phi i32 [ %14, %10 ], [ 0, %6 ]
;;   ret i32 %16
;; }
;; define internal fastcc ptr @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, ptr %1) {
;; entry:
;;   %2 = alloca ptr, align 8
;;   store ptr %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load ptr, ptr %2, align 8
;;   %5 = icmp ne ptr %4, null
;;   br i1 %5, label %6, label %7
;;
;; 6:                                                ; preds = %3
;;   br label %9
;;
;; 7:                                                ; preds = %3
;;   br label %8
;;
;; 8:                                                ; preds = %7
;;   call void @llvm.ubsantrap(i8 0)
;;   unreachable
;;
;; 9:                                                ; preds = %6
;;   ret ptr %4
;; }
;; define hidden fastcc i32 @wasm.wasm_to_host.0(ptr swiftself %0, i32 %1) {
;; entry:
;;   %2 = alloca [1 x i128], align 16
;;   store i32 %1, ptr %2, align 4
;;   call void @wasmc.host_call(ptr %0, ptr %2)
;;   %3 = load i32, ptr %2, align 4
;;   ret i32 %3
;; }
