(module
  (func $if_else (param i32) (result i32)
    (if (result i32) (i32.lt_s (local.get 0) (i32.const 3)) (then (i32.const 1)) (else (i32.const 2))))
  (func $if_without_else (param i32) (if (local.get 0) (then (return))) (unreachable))
  (func $loop_with_params (param i32) (result i32)
    (local.get 0)
    (loop (param i32) (result i32)
      (i32.sub (i32.const 1))
      (local.tee 0)
      (br_if 0 (local.get 0))))
  (func $br_table (param i32) (result i32)
    (block (result i32)
      (block (result i32)
        (br_table 0 1 0 1 (i32.const 10) (local.get 0)))
      (i32.add (i32.const 1))))
  (func $dead_code (param i32) (result i32)
    (block (br 0) (loop (if (i32.const 1) (then) (else (br 1)))) (drop (i32.add)))
    (local.get 0))
  (func $two_results (param i32 i64) (result i64 i32) (local.get 1) (local.get 0))
)
;; define internal fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = icmp slt i32 %4, 3
;;   %6 = zext i1 %5 to i32
;;   br i1 %5, label %7, label %8
;;
;; 7:                                                ; preds = %3
;;   br label %9
;;
;; 8:                                                ; preds = %3
;;   br label %9
;;
;; 9:                                                ; preds = %8, %7
;;   %10 = phi i32 [ 1, %7 ], [ 2, %8 ]
;;   br label %11
;;
;; 11:                                               ; preds = %9
;;   ret i32 %10
;; }
;; define internal fastcc void @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = icmp ne i32 %4, 0
;;   br i1 %5, label %6, label %7
;;
;; 6:                                                ; preds = %3
;;   br label %8
;;
;; 7:                                                ; preds = %3
;;   br label %9
;;
;; 8:                                                ; preds = %6
;;   ret void
;;
;; 9:                                                ; preds = %7
;;   br label %10
;;
;; 10:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 0)
;;   unreachable
;; }
;; define internal fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %5, %3
;;   %6 = phi i32 [ %4, %3 ], [ %7, %5 ]
;;   %7 = sub i32 %6, 1
;;   store i32 %7, ptr %2, align 4
;;   %8 = load i32, ptr %2, align 4
;;   %9 = icmp ne i32 %8, 0
;;   br i1 %9, label %5, label %10
;;
;; 10:                                               ; preds = %5
;;   br label %11
;;
;; 11:                                               ; preds = %10
;;   br label %12
;;
;; 12:                                               ; preds = %11
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   switch i32 %4, label %5 [
;;     i32 0, label %8
;;     i32 2, label %8
;;   ]
;;
;; 5:                                                ; preds = %3
;;   br label %6
;;
;; 6:                                                ; preds = %9, %5
;;   %7 = phi i32 [ 10, %5 ], [ 11, %9 ]
;;   br label %10
;;
;; 8:                                                ; preds = %3, %3
;;   br label %9
;;
;; 9:                                                ; preds = %8
;;   br label %6
;;
;; 10:                                               ; preds = %6
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   br label %4
;;
;; 4:                                                ; preds = %3
;;   %5 = load i32, ptr %2, align 4
;;   br label %6
;;
;; 6:                                                ; preds = %4
;;   ret i32 %5
;; }
;; define internal fastcc { i64, i32 } @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1, i64 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i64, align 8
;;   store i64 %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i64, ptr %4, align 8
;;   %7 = load i32, ptr %3, align 4
;;   br label %8
;;
;; 8:                                                ; preds = %5
;;   %9 = insertvalue { i64, i32 } undef, i64 %6, 0
;;   %10 = insertvalue { i64, i32 } %9, i32 %7, 1
;;   ret { i64, i32 } %10
;; }
