(module
  (func (param v128) (result v128) (i32x4.trunc_sat_f32x4_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f32x4_u (local.get 0)))
  (func (param v128) (result v128) (f32x4.convert_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (f32x4.convert_i32x4_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f64x2_s_zero (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f64x2_u_zero (local.get 0)))
  (func (param v128) (result v128) (f64x2.convert_low_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (f64x2.convert_low_i32x4_u (local.get 0)))
  (func (param v128) (result v128) (f32x4.demote_f64x2_zero (local.get 0)))
  (func (param v128) (result v128) (f64x2.promote_low_f32x4 (local.get 0)))
  ;; Both conversions would be taken for none.
  (func (param v128) (result v128) (f32x4.demote_f64x2_zero (f64x2.promote_low_f32x4 (local.get 0))))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = fcmp ord <4 x float> %5, %5
;;   %7 = select <4 x i1> %6, <4 x float> %5, <4 x float> zeroinitializer
;;   %8 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %7)
;;   %9 = fcmp oge <4 x float> %5, splat (float 0x41E0000000000000)
;;   %10 = sext <4 x i1> %9 to <4 x i32>
;;   %11 = xor <4 x i32> %8, %10
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %3
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = fcmp ogt <4 x float> %5, zeroinitializer
;;   %7 = select <4 x i1> %6, <4 x float> %5, <4 x float> zeroinitializer
;;   %8 = fsub <4 x float> %7, splat (float 0x41E0000000000000)
;;   %9 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %8)
;;   %10 = fcmp oge <4 x float> %8, splat (float 0x41E0000000000000)
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = xor <4 x i32> %9, %11
;;   %13 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %12, <4 x i32> zeroinitializer)
;;   %14 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %7)
;;   %15 = add <4 x i32> %14, %13
;;   %16 = bitcast <4 x i32> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %3
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = sitofp <4 x i32> %5 to <4 x float>
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = uitofp <4 x i32> %5 to <4 x float>
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = fcmp ord <2 x double> %5, %5
;;   %7 = select <2 x i1> %6, <2 x double> splat (double 0x41DFFFFFFFC00000), <2 x double> zeroinitializer
;;   %8 = fcmp olt <2 x double> %5, %7
;;   %9 = select <2 x i1> %8, <2 x double> %5, <2 x double> %7
;;   %10 = call <4 x i32> @llvm.x86.sse2.cvttpd2dq(<2 x double> %9)
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %3
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = fcmp ogt <2 x double> %5, zeroinitializer
;;   %7 = select <2 x i1> %6, <2 x double> %5, <2 x double> zeroinitializer
;;   %8 = fcmp olt <2 x double> %7, splat (double 0x41EFFFFFFFE00000)
;;   %9 = select <2 x i1> %8, <2 x double> %7, <2 x double> splat (double 0x41EFFFFFFFE00000)
;;   %10 = call <2 x double> @llvm.trunc.v2f64(<2 x double> %9)
;;   %11 = fadd <2 x double> %10, splat (double 0x4330000000000000)
;;   %12 = bitcast <2 x double> %11 to <4 x i32>
;;   %13 = shufflevector <4 x i32> %12, <4 x i32> zeroinitializer, <4 x i32> <i32 0, i32 2, i32 4, i32 5>
;;   %14 = bitcast <4 x i32> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %3
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %7 = sitofp <2 x i32> %6 to <2 x double>
;;   %8 = bitcast <2 x double> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %7 = uitofp <2 x i32> %6 to <2 x double>
;;   %8 = bitcast <2 x double> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = fptrunc <2 x double> %5 to <2 x float>
;;   %7 = shufflevector <2 x float> %6, <2 x float> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %8 = bitcast <4 x float> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = shufflevector <4 x float> %5, <4 x float> poison, <2 x i32> <i32 0, i32 1>
;;   %7 = fpext <2 x float> %6 to <2 x double>
;;   %8 = bitcast <2 x double> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = shufflevector <4 x float> %5, <4 x float> poison, <2 x i32> <i32 0, i32 1>
;;   %7 = fpext <2 x float> %6 to <2 x double>
;;   %8 = bitcast <2 x double> %7 to <16 x i8>
;;   %9 = call <2 x float> @llvm.experimental.constrained.fptrunc.v2f32.v2f64(<2 x double> %7, metadata !"round.tonearest", metadata !"fpexcept.maytrap")
;;   %10 = shufflevector <2 x float> %9, <2 x float> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %11 = bitcast <4 x float> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %3
;;   ret <16 x i8> %11
;; }
