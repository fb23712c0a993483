(module
  (func (param v128) (result v128) (f32x4.ceil (local.get 0)))
  (func (param v128) (result v128) (f64x2.ceil (local.get 0)))
  (func (param v128) (result v128) (f32x4.floor (local.get 0)))
  (func (param v128) (result v128) (f64x2.floor (local.get 0)))
  (func (param v128) (result v128) (f32x4.trunc (local.get 0)))
  (func (param v128) (result v128) (f64x2.trunc (local.get 0)))
  (func (param v128) (result v128) (f32x4.nearest (local.get 0)))
  (func (param v128) (result v128) (f64x2.nearest (local.get 0)))
  (func (param v128) (result v128) (f32x4.abs (local.get 0)))
  (func (param v128) (result v128) (f64x2.abs (local.get 0)))
  (func (param v128) (result v128) (f32x4.neg (local.get 0)))
  (func (param v128) (result v128) (f64x2.neg (local.get 0)))
  (func (param v128) (result v128) (f32x4.sqrt (local.get 0)))
  (func (param v128) (result v128) (f64x2.sqrt (local.get 0)))
  (func (param v128 v128) (result v128) (f32x4.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.div (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.div (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.pmin (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.pmin (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.pmax (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.pmax (local.get 0) (local.get 1)))
  ;; A literal one lane of which LLVM has a rule for.
  (func (param v128) (result v128) (f32x4.mul (local.get 0) (v128.const f32x4 1 2 3 4)))
  ;; Literals are computed at once.
  (func (result v128) (f64x2.mul (v128.const f64x2 1 2) (v128.const f64x2 3 0)))
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
;;   %6 = call <4 x float> @llvm.ceil.v4f32(<4 x float> %5)
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = call <2 x double> @llvm.ceil.v2f64(<2 x double> %5)
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
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
;;   %6 = call <4 x float> @llvm.floor.v4f32(<4 x float> %5)
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
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = call <2 x double> @llvm.floor.v2f64(<2 x double> %5)
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = call <4 x float> @llvm.trunc.v4f32(<4 x float> %5)
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
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
;;   %6 = call <2 x double> @llvm.trunc.v2f64(<2 x double> %5)
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = call <4 x float> @llvm.roundeven.v4f32(<4 x float> %5)
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = call <2 x double> @llvm.roundeven.v2f64(<2 x double> %5)
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = call <4 x float> @llvm.fabs.v4f32(<4 x float> %5)
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = call <2 x double> @llvm.fabs.v2f64(<2 x double> %5)
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
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
;;   %6 = fneg <4 x float> %5
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = fneg <2 x double> %5
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x float>
;;   %6 = call <4 x float> @llvm.sqrt.v4f32(<4 x float> %5)
;;   %7 = bitcast <4 x float> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x double>
;;   %6 = call <2 x double> @llvm.sqrt.v2f64(<2 x double> %5)
;;   %7 = bitcast <2 x double> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fadd <4 x float> %8, %9
;;   %11 = bitcast <4 x float> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fadd <2 x double> %8, %9
;;   %11 = bitcast <2 x double> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fsub <4 x float> %8, %9
;;   %11 = bitcast <4 x float> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fsub <2 x double> %8, %9
;;   %11 = bitcast <2 x double> %10 to <16 x i8>
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fmul <4 x float> %8, %9
;;   %11 = bitcast <4 x float> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.19(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = fmul <2 x double> %8, %9
;;   %11 = bitcast <2 x double> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.20(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = fdiv <4 x float> %8, %9
;;   %11 = bitcast <4 x float> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.21(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = fdiv <2 x double> %8, %9
;;   %11 = bitcast <2 x double> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.22(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %12 = bitcast <4 x float> %11 to <4 x i32>
;;   %13 = fcmp olt <4 x float> %9, %8
;;   %14 = select <4 x i1> %13, <4 x float> %9, <4 x float> %8
;;   %15 = bitcast <4 x float> %14 to <4 x i32>
;;   %16 = or <4 x i32> %12, %15
;;   %17 = bitcast <4 x i32> %16 to <4 x float>
;;   %18 = fadd <4 x float> %8, %9
;;   %19 = fcmp uno <4 x float> %8, %9
;;   %20 = select <4 x i1> %19, <4 x float> %18, <4 x float> %17
;;   %21 = bitcast <4 x float> %20 to <16 x i8>
;;   br label %22
;;
;; 22:                                               ; preds = %5
;;   ret <16 x i8> %21
;; }
;; define internal fastcc <16 x i8> @wasm.f.23(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %12 = bitcast <2 x double> %11 to <2 x i64>
;;   %13 = fcmp olt <2 x double> %9, %8
;;   %14 = select <2 x i1> %13, <2 x double> %9, <2 x double> %8
;;   %15 = bitcast <2 x double> %14 to <2 x i64>
;;   %16 = or <2 x i64> %12, %15
;;   %17 = bitcast <2 x i64> %16 to <2 x double>
;;   %18 = fadd <2 x double> %8, %9
;;   %19 = fcmp uno <2 x double> %8, %9
;;   %20 = select <2 x i1> %19, <2 x double> %18, <2 x double> %17
;;   %21 = bitcast <2 x double> %20 to <16 x i8>
;;   br label %22
;;
;; 22:                                               ; preds = %5
;;   ret <16 x i8> %21
;; }
;; define internal fastcc <16 x i8> @wasm.f.24(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %12 = bitcast <4 x float> %11 to <4 x i32>
;;   %13 = fcmp ogt <4 x float> %9, %8
;;   %14 = select <4 x i1> %13, <4 x float> %9, <4 x float> %8
;;   %15 = bitcast <4 x float> %14 to <4 x i32>
;;   %16 = and <4 x i32> %12, %15
;;   %17 = bitcast <4 x i32> %16 to <4 x float>
;;   %18 = fadd <4 x float> %8, %9
;;   %19 = fcmp uno <4 x float> %8, %9
;;   %20 = select <4 x i1> %19, <4 x float> %18, <4 x float> %17
;;   %21 = bitcast <4 x float> %20 to <16 x i8>
;;   br label %22
;;
;; 22:                                               ; preds = %5
;;   ret <16 x i8> %21
;; }
;; define internal fastcc <16 x i8> @wasm.f.25(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %12 = bitcast <2 x double> %11 to <2 x i64>
;;   %13 = fcmp ogt <2 x double> %9, %8
;;   %14 = select <2 x i1> %13, <2 x double> %9, <2 x double> %8
;;   %15 = bitcast <2 x double> %14 to <2 x i64>
;;   %16 = and <2 x i64> %12, %15
;;   %17 = bitcast <2 x i64> %16 to <2 x double>
;;   %18 = fadd <2 x double> %8, %9
;;   %19 = fcmp uno <2 x double> %8, %9
;;   %20 = select <2 x i1> %19, <2 x double> %18, <2 x double> %17
;;   %21 = bitcast <2 x double> %20 to <16 x i8>
;;   br label %22
;;
;; 22:                                               ; preds = %5
;;   ret <16 x i8> %21
;; }
;; define internal fastcc <16 x i8> @wasm.f.26(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = fcmp olt <4 x float> %9, %8
;;   %11 = select <4 x i1> %10, <4 x float> %9, <4 x float> %8
;;   %12 = bitcast <4 x float> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.27(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = fcmp olt <2 x double> %9, %8
;;   %11 = select <2 x i1> %10, <2 x double> %9, <2 x double> %8
;;   %12 = bitcast <2 x double> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.28(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %11 = select <4 x i1> %10, <4 x float> %9, <4 x float> %8
;;   %12 = bitcast <4 x float> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.29(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %11 = select <2 x i1> %10, <2 x double> %9, <2 x double> %8
;;   %12 = bitcast <2 x double> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.30(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
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
;; define internal fastcc <16 x i8> @wasm.f.31(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0) {
;; entry:
;;   br label %1
;;
;; 1:                                                ; preds = %entry
;;   br label %2
;;
;; 2:                                                ; preds = %1
;;   ret <16 x i8> <i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 8, i8 64, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0>
;; }
