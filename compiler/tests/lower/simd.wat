(module
  (global $literal v128 (v128.const i64x2 1 2))
  ;; Views of views are one view.
  (func (param v128) (result v128) (i32x4.add (i32x4.add (local.get 0) (local.get 0)) (local.get 0)))
  ;; A literal one lane of which LLVM has a rule for.
  (func (param v128) (result v128) (f32x4.mul (local.get 0) (v128.const f32x4 1 2 3 4)))
  ;; Literals are computed at once.
  (func (result v128) (f64x2.mul (v128.const f64x2 1 2) (v128.const f64x2 3 0)))
  ;; Both conversions would be taken for none.
  (func (param v128) (result v128) (f32x4.demote_f64x2_zero (f64x2.promote_low_f32x4 (local.get 0))))
  ;; A global that never changes.
  (func (result i64) (i64x2.extract_lane 1 (global.get $literal)))
  ;; In blocks and calls.
  (func $joined (param v128 v128 i32) (result v128 v128)
    (if (result v128) (local.get 2) (then (local.get 0)) (else (i8x16.neg (local.get 1))))
    (local.get 1))
  (func (param v128) (result v128) (call $joined (local.get 0) (local.get 0) (i32.const 1)) (v128.xor))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = load <16 x i8>, ptr %2, align 16
;;   %6 = bitcast <16 x i8> %4 to <4 x i32>
;;   %7 = bitcast <16 x i8> %5 to <4 x i32>
;;   %8 = add <4 x i32> %6, %7
;;   %9 = bitcast <4 x i32> %8 to <16 x i8>
;;   %10 = load <16 x i8>, ptr %2, align 16
;;   %11 = bitcast <16 x i8> %10 to <4 x i32>
;;   %12 = add <4 x i32> %8, %11
;;   %13 = bitcast <4 x i32> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %3
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = call <4 x float> @llvm.experimental.constrained.fmul.v4f32(<4 x float> %5, <4 x float> <float 1.000000e+00, float 2.000000e+00, float 3.000000e+00, float 4.000000e+00>, metadata !"round.tonearest", metadata !"fpexcept.maytrap")
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret <16 x i8> <i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 8, i8 64, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0>
;; }
;; define internal fastcc <16 x i8> @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
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
;; define internal fastcc i64 @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret i64 2
;; }
;; define internal fastcc { <16 x i8>, <16 x i8> } @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1, <16 x i8> %2, i32 %3) {
;; entry:
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %4, align 16
;;   %5 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %5, align 16
;;   %6 = alloca i32, align 4
;;   store i32 %3, ptr %6, align 4
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %6, align 4
;;   %9 = icmp ne i32 %8, 0
;;   br i1 %9, label %10, label %12
;;
;; 10:                                               ; preds = %7
;;   %11 = load <16 x i8>, ptr %4, align 16
;;   br label %15
;;
;; 12:                                               ; preds = %7
;;   %13 = load <16 x i8>, ptr %5, align 16
;;   %14 = sub <16 x i8> zeroinitializer, %13
;;   br label %15
;;
;; 15:                                               ; preds = %12, %10
;;   %16 = phi <16 x i8> [ %11, %10 ], [ %14, %12 ]
;;   %17 = load <16 x i8>, ptr %5, align 16
;;   br label %18
;;
;; 18:                                               ; preds = %15
;;   %19 = insertvalue { <16 x i8>, <16 x i8> } undef, <16 x i8> %16, 0
;;   %20 = insertvalue { <16 x i8>, <16 x i8> } %19, <16 x i8> %17, 1
;;   ret { <16 x i8>, <16 x i8> } %20
;; }
;; define internal fastcc <16 x i8> @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = load <16 x i8>, ptr %2, align 16
;;   %6 = call fastcc { <16 x i8>, <16 x i8> } @wasm.f.5(ptr swiftself %0, <16 x i8> %4, <16 x i8> %5, i32 1)
;;   %7 = extractvalue { <16 x i8>, <16 x i8> } %6, 0
;;   %8 = extractvalue { <16 x i8>, <16 x i8> } %6, 1
;;   %9 = xor <16 x i8> %7, %8
;;   br label %10
;;
;; 10:                                               ; preds = %3
;;   ret <16 x i8> %9
;; }
