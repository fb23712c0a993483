(module
  (func (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.div_u (local.get 0) (i32.const 7)))
  (func (param i32 i32) (result i32) (i32.shl (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rotr (local.get 0) (local.get 1)))
  (func (param i32) (result i32) (i32.eqz (i32.clz (local.get 0))))
  (func (param i32) (result i32) (i32.extend8_s (local.get 0)))
  (func (param f32 f32) (result f32) (f32.min (local.get 0) (local.get 1)))
  (func (param f64) (result f64) (f64.nearest (local.get 0)))
  (func (param f64 f64) (result f64) (f64.mul (local.get 0) (local.get 1)))
  ;; A literal that LLVM has a rule for.
  (func (param f64) (result f64) (f64.mul (local.get 0) (f64.const 1)))
  (func (result f32) (f32.const nan:0x200001))
)
;; define internal fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1, i32 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = load i32, ptr %4, align 4
;;   %8 = icmp eq i32 %7, 0
;;   br i1 %8, label %9, label %10, !prof !0
;;
;; 9:                                                ; preds = %5
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;;
;; 10:                                               ; preds = %5
;;   %11 = icmp eq i32 %6, -2147483648
;;   %12 = icmp eq i32 %7, -1
;;   %13 = and i1 %11, %12
;;   br i1 %13, label %14, label %15, !prof !0
;;
;; 14:                                               ; preds = %10
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;;
;; 15:                                               ; preds = %10
;;   %16 = sdiv i32 %6, %7
;;   br label %17
;;
;; 17:                                               ; preds = %15
;;   ret i32 %16
;; }
;; define internal fastcc i64 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i64 %1, i64 %2) {
;; entry:
;;   %3 = alloca i64, align 8
;;   store i64 %1, ptr %3, align 8
;;   %4 = alloca i64, align 8
;;   store i64 %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i64, ptr %3, align 8
;;   %7 = load i64, ptr %4, align 8
;;   %8 = icmp eq i64 %7, 0
;;   br i1 %8, label %9, label %10, !prof !0
;;
;; 9:                                                ; preds = %5
;;   call void @llvm.ubsantrap(i8 7)
;;   unreachable
;;
;; 10:                                               ; preds = %5
;;   %11 = icmp eq i64 %7, -1
;;   %12 = select i1 %11, i64 1, i64 %7
;;   %13 = srem i64 %6, %12
;;   br label %14
;;
;; 14:                                               ; preds = %10
;;   ret i64 %13
;; }
;; define internal fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1, i32 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = udiv i32 %6, 7
;;   br label %8
;;
;; 8:                                                ; preds = %5
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1, i32 %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %3, align 4
;;   %7 = load i32, ptr %4, align 4
;;   %8 = and i32 %7, 31
;;   %9 = shl i32 %6, %8
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret i32 %9
;; }
;; define internal fastcc i64 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i64 %1, i64 %2) {
;; entry:
;;   %3 = alloca i64, align 8
;;   store i64 %1, ptr %3, align 8
;;   %4 = alloca i64, align 8
;;   store i64 %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i64, ptr %3, align 8
;;   %7 = load i64, ptr %4, align 8
;;   %8 = call i64 @llvm.fshr.i64(i64 %6, i64 %6, i64 %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret i64 %8
;; }
;; define internal fastcc i32 @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = call i32 @llvm.ctlz.i32(i32 %4, i1 false)
;;   %6 = icmp eq i32 %5, 0
;;   %7 = zext i1 %6 to i32
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = trunc i32 %4 to i8
;;   %6 = sext i8 %5 to i32
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i32 %6
;; }
;; define internal fastcc float @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, float %1, float %2) {
;; entry:
;;   %3 = alloca float, align 4
;;   store float %1, ptr %3, align 4
;;   %4 = alloca float, align 4
;;   store float %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load float, ptr %3, align 4
;;   %7 = load float, ptr %4, align 4
;;   %8 = fcmp olt float %6, %7
;;   %9 = select i1 %8, float %6, float %7
;;   %10 = bitcast float %9 to i32
;;   %11 = fcmp olt float %7, %6
;;   %12 = select i1 %11, float %7, float %6
;;   %13 = bitcast float %12 to i32
;;   %14 = or i32 %10, %13
;;   %15 = bitcast i32 %14 to float
;;   %16 = fadd float %6, %7
;;   %17 = fcmp uno float %6, %7
;;   %18 = select i1 %17, float %16, float %15
;;   br label %19
;;
;; 19:                                               ; preds = %5
;;   ret float %18
;; }
;; define internal fastcc double @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, double %1) {
;; entry:
;;   %2 = alloca double, align 8
;;   store double %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load double, ptr %2, align 8
;;   %5 = call double @llvm.roundeven.f64(double %4)
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret double %5
;; }
;; define internal fastcc double @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, double %1, double %2) {
;; entry:
;;   %3 = alloca double, align 8
;;   store double %1, ptr %3, align 8
;;   %4 = alloca double, align 8
;;   store double %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load double, ptr %3, align 8
;;   %7 = load double, ptr %4, align 8
;;   %8 = fmul double %6, %7
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret double %8
;; }
;; define internal fastcc double @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, double %1) {
;; entry:
;;   %2 = alloca double, align 8
;;   store double %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load double, ptr %2, align 8
;;   %5 = call double @llvm.experimental.constrained.fmul.f64(double %4, double 1.000000e+00, metadata !"round.tonearest", metadata !"fpexcept.maytrap")
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret double %5
;; }
;; define internal fastcc float @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret float 0x7FF4000020000000
;; }
