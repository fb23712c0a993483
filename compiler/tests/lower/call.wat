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
;;   %6 = getelementptr i8, ptr %0, i64 56
;;   %7 = load ptr, ptr %6, align 8, !invariant.load !0
;;   %8 = getelementptr i8, ptr %7, i64 8
;;   %9 = load i64, ptr %8, align 8
;;   %10 = icmp uge i64 %5, %9
;;   br i1 %10, label %11, label %12, !prof !4
;;
;; 11:                                               ; preds = %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 12:                                               ; preds = %3
;;   %13 = getelementptr i8, ptr %0, i64 48
;;   %14 = load ptr, ptr %13, align 8, !invariant.load !0, !nonnull !0
;;   %15 = mul i64 %5, 32
;;   %16 = getelementptr i8, ptr %14, i64 %15
;;   %17 = getelementptr i8, ptr %16, i64 16
;;   %18 = load i32, ptr %17, align 4
;;   %19 = getelementptr i8, ptr %0, i64 128
;;   %20 = load i32, ptr %19, align 4, !invariant.load !0
;;   %21 = icmp ne i32 %18, %20
;;   br i1 %21, label %22, label %27, !prof !4
;;
;; 22:                                               ; preds = %12
;;   %23 = icmp eq i32 %18, 0
;;   br i1 %23, label %24, label %25, !prof !4
;;
;; 24:                                               ; preds = %22
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 25:                                               ; preds = %22
;;   br label %26
;;
;; 26:                                               ; preds = %25
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 27:                                               ; preds = %12
;;   %28 = load ptr, ptr %16, align 8
;;   %29 = getelementptr i8, ptr %16, i64 8
;;   %30 = load ptr, ptr %29, align 8
;;   %31 = call fastcc i32 %28(ptr swiftself %30, i32 7)
;;   br label %32
;;
;; 32:                                               ; preds = %27
;;   ret i32 %31
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
;;   %6 = icmp uge i64 %5, 3
;;   br i1 %6, label %7, label %8, !prof !4
;;
;; 7:                                                ; preds = %3
;;   call void @llvm.ubsantrap(i8 3)
;;   unreachable
;;
;; 8:                                                ; preds = %3
;;   %9 = mul i64 %5, 8
;;   %10 = getelementptr i8, ptr @wasm.table.2, i64 %9
;;   %11 = load i32, ptr %10, align 4, !invariant.load !0
;;   %12 = icmp ne i32 %11, 0
;;   br i1 %12, label %13, label %18, !prof !4
;;
;; 13:                                               ; preds = %8
;;   %14 = icmp eq i32 %11, -1
;;   br i1 %14, label %15, label %16, !prof !4
;;
;; 15:                                               ; preds = %13
;;   call void @llvm.ubsantrap(i8 4)
;;   unreachable
;;
;; 16:                                               ; preds = %13
;;   br label %17
;;
;; 17:                                               ; preds = %16
;;   call void @llvm.ubsantrap(i8 5)
;;   unreachable
;;
;; 18:                                               ; preds = %8
;;   %19 = mul i64 %5, 8
;;   %20 = getelementptr i8, ptr @wasm.table.2, i64 %19
;;   %21 = getelementptr i8, ptr %20, i64 4
;;   %22 = load i32, ptr %21, align 4, !invariant.load !0
;;   %23 = sext i32 %22 to i64
;;   %24 = getelementptr i8, ptr @wasm.table.2, i64 %23
;;   %25 = call fastcc i32 %24(ptr swiftself %0, i32 7)
;;   br label %26
;;
;; 26:                                               ; preds = %18
;;   ret i32 %25
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
