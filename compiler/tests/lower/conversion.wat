(module
  (func (param f64) (result i32) (i32.trunc_f64_s (local.get 0)))
  (func (param f32) (result i64) (i64.trunc_f32_u (local.get 0)))
  (func (param f32) (result i32) (i32.trunc_sat_f32_s (local.get 0)))
  (func (param f64) (result f64) (f64.promote_f32 (f32.demote_f64 (local.get 0))))
  (func (param f32) (result f32) (f32.demote_f64 (f64.promote_f32 (local.get 0))))
  (func (param i64) (result f32) (f32.convert_i64_u (local.get 0)))
  (func (param i32) (result f32) (f32.reinterpret_i32 (local.get 0)))
)
;; define internal fastcc i32 @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, double %1) {
;; entry:
;;   %2 = alloca double, align 8
;;   store double %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load double, ptr %2, align 8
;;   %5 = fcmp ogt double %4, 0xC1E0000000200000
;;   %6 = fcmp olt double %4, 0x41E0000000000000
;;   %7 = and i1 %5, %6
;;   %8 = xor i1 %7, true
;;   br i1 %8, label %9, label %14, !prof !0
;;
;; 9:                                                ; preds = %3
;;   %10 = fcmp uno double %4, %4
;;   br i1 %10, label %11, label %12, !prof !0
;;
;; 11:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;;
;; 12:                                               ; preds = %9
;;   br label %13
;;
;; 13:                                               ; preds = %12
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;;
;; 14:                                               ; preds = %3
;;   %15 = fptosi double %4 to i32
;;   br label %16
;;
;; 16:                                               ; preds = %14
;;   ret i32 %15
;; }
;; define internal fastcc i64 @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, float %1) {
;; entry:
;;   %2 = alloca float, align 4
;;   store float %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load float, ptr %2, align 4
;;   %5 = fcmp ogt float %4, -1.000000e+00
;;   %6 = fcmp olt float %4, 0x43F0000000000000
;;   %7 = and i1 %5, %6
;;   %8 = xor i1 %7, true
;;   br i1 %8, label %9, label %14, !prof !0
;;
;; 9:                                                ; preds = %3
;;   %10 = fcmp uno float %4, %4
;;   br i1 %10, label %11, label %12, !prof !0
;;
;; 11:                                               ; preds = %9
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;;
;; 12:                                               ; preds = %9
;;   br label %13
;;
;; 13:                                               ; preds = %12
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;;
;; 14:                                               ; preds = %3
;;   %15 = fptoui float %4 to i64
;;   br label %16
;;
;; 16:                                               ; preds = %14
;;   ret i64 %15
;; }
;; define internal fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, float %1) {
;; entry:
;;   %2 = alloca float, align 4
;;   store float %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load float, ptr %2, align 4
;;   %5 = call i32 @llvm.fptosi.sat.i32.f32(float %4)
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret i32 %5
;; }
;; define internal fastcc double @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, double %1) {
;; entry:
;;   %2 = alloca double, align 8
;;   store double %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load double, ptr %2, align 8
;;   %5 = fptrunc double %4 to float
;;   %6 = call double @llvm.experimental.constrained.fpext.f64.f32(float %5, metadata !"fpexcept.maytrap")
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret double %6
;; }
;; define internal fastcc float @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, float %1) {
;; entry:
;;   %2 = alloca float, align 4
;;   store float %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load float, ptr %2, align 4
;;   %5 = fpext float %4 to double
;;   %6 = call float @llvm.experimental.constrained.fptrunc.f32.f64(double %5, metadata !"round.tonearest", metadata !"fpexcept.maytrap")
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret float %6
;; }
;; define internal fastcc float @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i64 %1) {
;; entry:
;;   %2 = alloca i64, align 8
;;   store i64 %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i64, ptr %2, align 8
;;   %5 = uitofp i64 %4 to float
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret float %5
;; }
;; define internal fastcc float @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = bitcast i32 %4 to float
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret float %5
;; }
