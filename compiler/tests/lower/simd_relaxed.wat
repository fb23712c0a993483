(module
  (func (param v128 v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_s_zero (local.get 0)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_u_zero (local.get 0)))
  (func (param v128 v128 v128) (result v128) (f32x4.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (f64x2.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (f32x4.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (f64x2.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i8x16.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i16x8.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i32x4.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i64x2.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128) (result v128) (f32x4.relaxed_min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.relaxed_min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.relaxed_max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.relaxed_max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.relaxed_q15mulr_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.relaxed_dot_i8x16_i7x16_s (local.get 0) (local.get 1)))
  (func (param v128 v128 v128) (result v128) (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get 0) (local.get 1) (local.get 2)))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %6 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %5)
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
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
;; define internal fastcc <16 x i8> @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = call <4 x i32> @llvm.x86.sse2.cvttpd2dq(<2 x double> %5)
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
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
;; define internal fastcc <16 x i8> @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <4 x float>
;;   %12 = bitcast <16 x i8> %9 to <4 x float>
;;   %13 = bitcast <16 x i8> %10 to <4 x float>
;;   %14 = call <4 x float> @llvm.fma.v4f32(<4 x float> %11, <4 x float> %12, <4 x float> %13)
;;   %15 = bitcast <4 x float> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %7
;;   ret <16 x i8> %15
;; }
;; define internal fastcc <16 x i8> @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <2 x double>
;;   %12 = bitcast <16 x i8> %9 to <2 x double>
;;   %13 = bitcast <16 x i8> %10 to <2 x double>
;;   %14 = call <2 x double> @llvm.fma.v2f64(<2 x double> %11, <2 x double> %12, <2 x double> %13)
;;   %15 = bitcast <2 x double> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %7
;;   ret <16 x i8> %15
;; }
;; define internal fastcc <16 x i8> @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <4 x float>
;;   %12 = bitcast <16 x i8> %9 to <4 x float>
;;   %13 = bitcast <16 x i8> %10 to <4 x float>
;;   %14 = fneg <4 x float> %11
;;   %15 = call <4 x float> @llvm.fma.v4f32(<4 x float> %14, <4 x float> %12, <4 x float> %13)
;;   %16 = bitcast <4 x float> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <2 x double>
;;   %12 = bitcast <16 x i8> %9 to <2 x double>
;;   %13 = bitcast <16 x i8> %10 to <2 x double>
;;   %14 = fneg <2 x double> %11
;;   %15 = call <2 x double> @llvm.fma.v2f64(<2 x double> %14, <2 x double> %12, <2 x double> %13)
;;   %16 = bitcast <2 x double> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = icmp slt <16 x i8> %10, zeroinitializer
;;   %12 = select <16 x i1> %11, <16 x i8> %8, <16 x i8> %9
;;   br label %13
;;
;; 13:                                               ; preds = %7
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <8 x i16>
;;   %12 = bitcast <16 x i8> %9 to <8 x i16>
;;   %13 = bitcast <16 x i8> %10 to <8 x i16>
;;   %14 = icmp slt <8 x i16> %13, zeroinitializer
;;   %15 = select <8 x i1> %14, <8 x i16> %11, <8 x i16> %12
;;   %16 = bitcast <8 x i16> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <4 x i32>
;;   %12 = bitcast <16 x i8> %9 to <4 x i32>
;;   %13 = bitcast <16 x i8> %10 to <4 x i32>
;;   %14 = icmp slt <4 x i32> %13, zeroinitializer
;;   %15 = select <4 x i1> %14, <4 x i32> %11, <4 x i32> %12
;;   %16 = bitcast <4 x i32> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = bitcast <16 x i8> %8 to <2 x i64>
;;   %12 = bitcast <16 x i8> %9 to <2 x i64>
;;   %13 = bitcast <16 x i8> %10 to <2 x i64>
;;   %14 = icmp slt <2 x i64> %13, zeroinitializer
;;   %15 = select <2 x i1> %14, <2 x i64> %11, <2 x i64> %12
;;   %16 = bitcast <2 x i64> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp olt <4 x float> %8, %9
;;   %11 = select <4 x i1> %10, <4 x float> %8, <4 x float> %9
;;   %12 = bitcast <4 x float> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp olt <2 x double> %8, %9
;;   %11 = select <2 x i1> %10, <2 x double> %8, <2 x double> %9
;;   %12 = bitcast <2 x double> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp ogt <4 x float> %8, %9
;;   %11 = select <4 x i1> %10, <4 x float> %8, <4 x float> %9
;;   %12 = bitcast <4 x float> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.16(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp ogt <2 x double> %8, %9
;;   %11 = select <2 x i1> %10, <2 x double> %8, <2 x double> %9
;;   %12 = bitcast <2 x double> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.17(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = call <8 x i16> @llvm.x86.ssse3.pmul.hr.sw.128(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.18(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load <16 x i8>, ptr %4, align 16
;;   %8 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> %7, <16 x i8> %6)
;;   %9 = bitcast <8 x i16> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
;; }
;; define internal fastcc <16 x i8> @wasm.f.19(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2, <16 x i8> %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca <16 x i8>, align 16
;;   store <16 x i8> %3, ptr %6, align 16
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load <16 x i8>, ptr %4, align 16
;;   %9 = load <16 x i8>, ptr %5, align 16
;;   %10 = load <16 x i8>, ptr %6, align 16
;;   %11 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> %9, <16 x i8> %8)
;;   %12 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %11, <8 x i16> splat (i16 1))
;;   %13 = bitcast <16 x i8> %10 to <4 x i32>
;;   %14 = add <4 x i32> %12, %13
;;   %15 = bitcast <4 x i32> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %7
;;   ret <16 x i8> %15
;; }
