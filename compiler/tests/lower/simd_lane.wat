(module
  (func (result v128) (v128.const f32x4 1 nan:0x200000 -0 inf))
  (func (param v128 v128) (result v128) (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 31 (local.get 0) (local.get 1)))
  (func (param v128) (result i32) (i8x16.extract_lane_s 1 (local.get 0)))
  (func (param v128) (result i32) (i8x16.extract_lane_u 1 (local.get 0)))
  (func (param v128) (result i32) (i16x8.extract_lane_s 1 (local.get 0)))
  (func (param v128) (result i32) (i16x8.extract_lane_u 1 (local.get 0)))
  (func (param v128) (result i32) (i32x4.extract_lane 1 (local.get 0)))
  (func (param v128) (result i64) (i64x2.extract_lane 1 (local.get 0)))
  (func (param v128) (result f32) (f32x4.extract_lane 1 (local.get 0)))
  (func (param v128) (result f64) (f64x2.extract_lane 1 (local.get 0)))
  (func (param v128 i32) (result v128) (i8x16.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i16x8.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i32x4.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128 i64) (result v128) (i64x2.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128 f32) (result v128) (f32x4.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128 f64) (result v128) (f64x2.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.swizzle (local.get 0) (local.get 1)))
  (func (param i32) (result v128) (i8x16.splat (local.get 0)))
  (func (param i32) (result v128) (i16x8.splat (local.get 0)))
  (func (param i32) (result v128) (i32x4.splat (local.get 0)))
  (func (param i64) (result v128) (i64x2.splat (local.get 0)))
  (func (param f32) (result v128) (f32x4.splat (local.get 0)))
  (func (param f64) (result v128) (f64x2.splat (local.get 0)))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret <16 x i8> <i8 0, i8 0, i8 -128, i8 63, i8 0, i8 0, i8 -96, i8 127, i8 0, i8 0, i8 0, i8 -128, i8 0, i8 0, i8 -128, i8 127>
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = shufflevector <16 x i8> %6, <16 x i8> %7, <16 x i32> <i32 0, i32 16, i32 1, i32 17, i32 2, i32 18, i32 3, i32 19, i32 4, i32 20, i32 5, i32 21, i32 6, i32 22, i32 7, i32 31>
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc i32 @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = extractelement <16 x i8> %4, i32 1
;;   %6 = sext i8 %5 to i32
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i32 %6
;; }
;; define internal fastcc i32 @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = extractelement <16 x i8> %4, i32 1
;;   %6 = zext i8 %5 to i32
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i32 %6
;; }
;; define internal fastcc i32 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = extractelement <8 x i16> %5, i32 1
;;   %7 = sext i16 %6 to i32
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = extractelement <8 x i16> %5, i32 1
;;   %7 = zext i16 %6 to i32
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = extractelement <4 x i32> %5, i32 1
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i32 %6
;; }
;; define internal fastcc i64 @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x i64>
;;   %6 = extractelement <2 x i64> %5, i32 1
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret i64 %6
;; }
;; define internal fastcc float @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = extractelement <4 x float> %5, i32 1
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret float %6
;; }
;; define internal fastcc double @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = extractelement <2 x double> %5, i32 1
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret double %6
;; }
;; define internal fastcc <16 x i8> @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, i32 %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load i32, ptr %4, align 4
;;   %8 = trunc i32 %7 to i8
;;   %9 = insertelement <16 x i8> %6, i8 %8, i32 1
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
;; }
;; define internal fastcc <16 x i8> @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, i32 %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load i32, ptr %4, align 4
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = trunc i32 %7 to i16
;;   %10 = insertelement <8 x i16> %8, i16 %9, i32 1
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, i32 %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca i32, align 4
;;   store i32 %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load i32, ptr %4, align 4
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = insertelement <4 x i32> %8, i32 %7, i32 1
;;   %10 = bitcast <4 x i32> %9 to <16 x i8>
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, i64 %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca i64, align 8
;;   store i64 %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load i64, ptr %4, align 8
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = insertelement <2 x i64> %8, i64 %7, i32 1
;;   %10 = bitcast <2 x i64> %9 to <16 x i8>
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, float %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca float, align 4
;;   store float %2, ptr %4, align 4
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load float, ptr %4, align 4
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = insertelement <4 x float> %8, float %7, i32 1
;;   %10 = bitcast <4 x float> %9 to <16 x i8>
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, double %2) {
;; entry:
;;   %3 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %3, align 16
;;   %4 = alloca double, align 8
;;   store double %2, ptr %4, align 8
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load <16 x i8>, ptr %3, align 16
;;   %7 = load double, ptr %4, align 8
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = insertelement <2 x double> %8, double %7, i32 1
;;   %10 = bitcast <2 x double> %9 to <16 x i8>
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.16(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> %7, <16 x i8> splat (i8 112))
;;   %9 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> %6, <16 x i8> %8)
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
;; }
;; define internal fastcc <16 x i8> @wasm.f.17(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = trunc i32 %4 to i8
;;   %6 = insertelement <16 x i8> poison, i8 %5, i32 0
;;   %7 = shufflevector <16 x i8> %6, <16 x i8> poison, <16 x i32> zeroinitializer
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.18(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = trunc i32 %4 to i16
;;   %6 = insertelement <8 x i16> poison, i16 %5, i32 0
;;   %7 = shufflevector <8 x i16> %6, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %8 = bitcast <8 x i16> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.19(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i32, ptr %2, align 4
;;   %5 = insertelement <4 x i32> poison, i32 %4, i32 0
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.20(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i64 %1) {
;; entry:
;;   %2 = alloca i64, align 8
;;   store i64 %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load i64, ptr %2, align 8
;;   %5 = insertelement <2 x i64> poison, i64 %4, i32 0
;;   %6 = shufflevector <2 x i64> %5, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.21(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, float %1) {
;; entry:
;;   %2 = alloca float, align 4
;;   store float %1, ptr %2, align 4
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load float, ptr %2, align 4
;;   %5 = insertelement <4 x float> poison, float %4, i32 0
;;   %6 = shufflevector <4 x float> %5, <4 x float> poison, <4 x i32> zeroinitializer
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.22(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, double %1) {
;; entry:
;;   %2 = alloca double, align 8
;;   store double %1, ptr %2, align 8
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load double, ptr %2, align 8
;;   %5 = insertelement <2 x double> poison, double %4, i32 0
;;   %6 = shufflevector <2 x double> %5, <2 x double> poison, <2 x i32> zeroinitializer
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
