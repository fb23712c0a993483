(module
  (type $unary (func (param i32) (result i32)))
  (import "env" "log" (func $log (param i32)))
  (import "env" "table" (table $shared 1 funcref))
  (table $growing 1 10 funcref)
  (table $static 3 3 funcref)
  (elem (table $static) (i32.const 0) func $double $log)
  (export "growing" (table $growing))
  (func $double (param i32) (result i32) (i32.add (local.get 0) (local.get 0)))
  (func $direct (param i32) (result i32) (call $double (call $double (local.get 0))))
  (func $import (call $log (i32.const 5)))
  (func $pair (result i32 f64) (i32.const 1) (f64.const 2))
  (func $two_results (result f64) (local f64) (call $pair) (f64.add (f64.const 3)) (f64.abs) (local.set 0) (drop) (local.get 0))
  (func $indirect (param i32) (result i32) (call_indirect $growing (type $unary) (i32.const 7) (local.get 0)))
  (func $indirect_static (param i32) (result i32) (call_indirect $static (type $unary) (i32.const 7) (local.get 0)))
)
;; @wasm.table.2 = external hidden constant [3 x { i32, i32 }], align 8
;; define hidden fastcc i32 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = load i32, ptr %2, align 4
;;   %6 = add i32 %4, %5
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i32 %6
;; }
;; define internal fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %4)
;;   %6 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 %5)
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i32 %6
;; }
;; define internal fastcc void @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   %2 = getelementptr i8, ptr %0, i64 96
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %2, i64 8
;;   %5 = load ptr, ptr %4, align 8, !invariant.load !0
;;   call fastcc void %3(ptr swiftself %5, i32 5)
;;   br label %6
;;
;; 6:                                                ; preds = %1
;;   ret void
;; }
;; define internal fastcc { i32, double } @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret { i32, double } { i32 1, double 2.000000e+00 }
;; }
;; define internal fastcc double @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0) {
;; entry:
;;   %1 = alloca double, align 8
;;   store double 0.000000e+00, ptr %1, align 8
;;   br label %2
;;
;; 2:                                                ; preds = %entry
;;   %3 = call fastcc { i32, double } @wasm.f.4(ptr swiftself %0)
;;   %4 = extractvalue { i32, double } %3, 0
;;   %5 = extractvalue { i32, double } %3, 1
;;   %6 = fadd double %5, 3.000000e+00
;;   %7 = call double @llvm.fabs.f64(double %6)
;;   store double %7, ptr %1, align 8
;;   %8 = load double, ptr %1, align 8
;;   br label %9
;;
;; 9:                                                ; preds = %2
;;   ret double %8
;; }
;; define internal fastcc i32 @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   %6 = icmp uge i64 %5, 10
;;   br i1 %6, label %7, label %8, !prof !1
;;
;; 7:                                                ; preds = %18, %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 8:                                                ; preds = %3
;;   %9 = getelementptr i8, ptr %0, i64 48
;;   %10 = load ptr, ptr %9, align 8, !invariant.load !0, !nonnull !0
;;   %11 = mul i64 %5, 32
;;   %12 = getelementptr i8, ptr %10, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 4
;;   %15 = getelementptr i8, ptr %0, i64 128
;;   %16 = load i32, ptr %15, align 4, !invariant.load !0
;;   %17 = icmp ne i32 %14, %16
;;   br i1 %17, label %18, label %29, !prof !1
;;
;; 18:                                               ; preds = %8
;;   %19 = getelementptr i8, ptr %0, i64 56
;;   %20 = load ptr, ptr %19, align 8, !invariant.load !0
;;   %21 = getelementptr i8, ptr %20, i64 8
;;   %22 = load i64, ptr %21, align 8
;;   %23 = icmp uge i64 %5, %22
;;   br i1 %23, label %7, label %24, !prof !1
;;
;; 24:                                               ; preds = %18
;;   %25 = icmp eq i32 %14, 0
;;   br i1 %25, label %26, label %27, !prof !1
;;
;; 26:                                               ; preds = %24
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 27:                                               ; preds = %24
;;   br label %28
;;
;; 28:                                               ; preds = %27
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 29:                                               ; preds = %8
;;   %30 = load ptr, ptr %12, align 8
;;   %31 = getelementptr i8, ptr %12, i64 8
;;   %32 = load ptr, ptr %31, align 8
;;   %33 = call fastcc i32 %30(ptr swiftself %32, i32 7)
;;   br label %34
;;
;; 34:                                               ; preds = %29
;;   ret i32 %33
;; }
;; define internal fastcc i32 @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = zext i32 %4 to i64
;;   switch i64 %5, label %6 [
;;     i64 0, label %17
;;   ]
;;
;; 6:                                                ; preds = %3
;;   %7 = icmp uge i64 %5, 3
;;   br i1 %7, label %8, label %9, !prof !1
;;
;; 8:                                                ; preds = %6
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 9:                                                ; preds = %6
;;   %10 = mul i64 %5, 8
;;   %11 = getelementptr i8, ptr @wasm.table.2, i64 %10
;;   %12 = load i32, ptr %11, align 4, !invariant.load !0
;;   %13 = icmp eq i32 %12, -1
;;   br i1 %13, label %14, label %15, !prof !1
;;
;; 14:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 15:                                               ; preds = %9
;;   br label %16
;;
;; 16:                                               ; preds = %15
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 17:                                               ; preds = %3
;;   %18 = call fastcc i32 @wasm.f.1(ptr swiftself %0, i32 7)
;;   br label %19
;;
;; 19:                                               ; preds = %17
;;   %20 = phi i32 [ %18, %17 ]
;;   br label %21
;;
;; 21:                                               ; preds = %19
;;   ret i32 %20
;; }
;; @wasm.table.2 = hidden constant [3 x { i32, i32 }] [{ i32, i32 } { i32 0, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.f.1 to i64), i64 ptrtoint (ptr @wasm.table.2 to i64)) to i32) }, { i32, i32 } { i32 1, i32 trunc (i64 sub (i64 ptrtoint (ptr @wasm.import.0 to i64), i64 ptrtoint (ptr @wasm.table.2 to i64)) to i32) }, { i32, i32 } { i32 -1, i32 0 }], align 8
;; define hidden fastcc i32 @wasm.wasm_to_host.0(ptr swiftself %0, i32 %1) {
;; entry:
;;   %2 = alloca [1 x i128], align 16
;;   store i32 %1, ptr %2, align 4
;;   call void @wasmc.host_call(ptr %0, ptr %2)
;;   %3 = load i32, ptr %2, align 4
;;   ret i32 %3
;; }
;; define hidden fastcc void @wasm.wasm_to_host.1(ptr swiftself %0, i32 %1) {
;; entry:
;;   %2 = alloca [1 x i128], align 16
;;   store i32 %1, ptr %2, align 4
;;   call void @wasmc.host_call(ptr %0, ptr %2)
;;   ret void
;; }
;; define hidden fastcc void @wasm.import.0(ptr noundef nonnull swiftself align 64 dereferenceable(160) %0, i32 %1) {
;; entry:
;;   %2 = getelementptr i8, ptr %0, i64 96
;;   %3 = load ptr, ptr %2, align 8, !invariant.load !0
;;   %4 = getelementptr i8, ptr %2, i64 8
;;   %5 = load ptr, ptr %4, align 8, !invariant.load !0
;;   call fastcc void %3(ptr swiftself %5, i32 %1)
;;   ret void
;; }
