(module
  (func (param v128 v128) (result v128) (i8x16.narrow_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.narrow_i16x8_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.narrow_i32x4_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.narrow_i32x4_u (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i16x8.extend_low_i8x16_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_low_i16x8_s (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_low_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (i16x8.extend_high_i8x16_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_high_i16x8_s (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_high_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (i16x8.extend_low_i8x16_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_low_i16x8_u (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_low_i32x4_u (local.get 0)))
  (func (param v128) (result v128) (i16x8.extend_high_i8x16_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_high_i16x8_u (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_high_i32x4_u (local.get 0)))
  (func (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_u (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_s (local.get 0)))
  (func (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_u (local.get 0)))
  (func (param v128 v128) (result v128) (i32x4.dot_i16x8_s (local.get 0) (local.get 1)))
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = call <16 x i8> @llvm.x86.sse2.packsswb.128(<8 x i16> %8, <8 x i16> %9)
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <16 x i8> @llvm.x86.sse2.packuswb.128(<8 x i16> %8, <8 x i16> %9)
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = call <8 x i16> @llvm.x86.sse2.packssdw.128(<4 x i32> %8, <4 x i32> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = call <8 x i16> @llvm.x86.sse41.packusdw(<4 x i32> %8, <4 x i32> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = shufflevector <16 x i8> %4, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %6 = sext <8 x i8> %5 to <8 x i16>
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = shufflevector <8 x i16> %5, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %7 = sext <4 x i16> %6 to <4 x i32>
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
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
;;   %7 = sext <2 x i32> %6 to <2 x i64>
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
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
;;   %5 = shufflevector <16 x i8> %4, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %6 = sext <8 x i8> %5 to <8 x i16>
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = shufflevector <8 x i16> %5, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %7 = sext <4 x i16> %6 to <4 x i32>
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %7 = sext <2 x i32> %6 to <2 x i64>
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
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
;;   %5 = shufflevector <16 x i8> %4, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %6 = zext <8 x i8> %5 to <8 x i16>
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = shufflevector <8 x i16> %5, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %7 = zext <4 x i16> %6 to <4 x i32>
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %7 = zext <2 x i32> %6 to <2 x i64>
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = shufflevector <16 x i8> %4, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %6 = zext <8 x i8> %5 to <8 x i16>
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = shufflevector <8 x i16> %5, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %7 = zext <4 x i16> %6 to <4 x i32>
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %7 = zext <2 x i32> %6 to <2 x i64>
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret <16 x i8> %8
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
;;   %8 = shufflevector <16 x i8> %6, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %9 = sext <8 x i8> %8 to <8 x i16>
;;   %10 = shufflevector <16 x i8> %7, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %11 = sext <8 x i8> %10 to <8 x i16>
;;   %12 = mul <8 x i16> %9, %11
;;   %13 = bitcast <8 x i16> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
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
;;   %10 = shufflevector <8 x i16> %8, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %11 = sext <4 x i16> %10 to <4 x i32>
;;   %12 = shufflevector <8 x i16> %9, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %13 = sext <4 x i16> %12 to <4 x i32>
;;   %14 = mul <4 x i32> %11, %13
;;   %15 = bitcast <4 x i32> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = shufflevector <4 x i32> %8, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %11 = sext <2 x i32> %10 to <2 x i64>
;;   %12 = shufflevector <4 x i32> %9, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %13 = sext <2 x i32> %12 to <2 x i64>
;;   %14 = mul <2 x i64> %11, %13
;;   %15 = bitcast <2 x i64> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = shufflevector <16 x i8> %6, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %9 = sext <8 x i8> %8 to <8 x i16>
;;   %10 = shufflevector <16 x i8> %7, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %11 = sext <8 x i8> %10 to <8 x i16>
;;   %12 = mul <8 x i16> %9, %11
;;   %13 = bitcast <8 x i16> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = shufflevector <8 x i16> %8, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %11 = sext <4 x i16> %10 to <4 x i32>
;;   %12 = shufflevector <8 x i16> %9, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %13 = sext <4 x i16> %12 to <4 x i32>
;;   %14 = mul <4 x i32> %11, %13
;;   %15 = bitcast <4 x i32> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = shufflevector <4 x i32> %8, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %11 = sext <2 x i32> %10 to <2 x i64>
;;   %12 = shufflevector <4 x i32> %9, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %13 = sext <2 x i32> %12 to <2 x i64>
;;   %14 = mul <2 x i64> %11, %13
;;   %15 = bitcast <2 x i64> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = shufflevector <16 x i8> %6, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %9 = zext <8 x i8> %8 to <8 x i16>
;;   %10 = shufflevector <16 x i8> %7, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %11 = zext <8 x i8> %10 to <8 x i16>
;;   %12 = mul <8 x i16> %9, %11
;;   %13 = bitcast <8 x i16> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = shufflevector <8 x i16> %8, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %11 = zext <4 x i16> %10 to <4 x i32>
;;   %12 = shufflevector <8 x i16> %9, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %13 = zext <4 x i16> %12 to <4 x i32>
;;   %14 = mul <4 x i32> %11, %13
;;   %15 = bitcast <4 x i32> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = shufflevector <4 x i32> %8, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %11 = zext <2 x i32> %10 to <2 x i64>
;;   %12 = shufflevector <4 x i32> %9, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %13 = zext <2 x i32> %12 to <2 x i64>
;;   %14 = mul <2 x i64> %11, %13
;;   %15 = bitcast <2 x i64> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = shufflevector <16 x i8> %6, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %9 = zext <8 x i8> %8 to <8 x i16>
;;   %10 = shufflevector <16 x i8> %7, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %11 = zext <8 x i8> %10 to <8 x i16>
;;   %12 = mul <8 x i16> %9, %11
;;   %13 = bitcast <8 x i16> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = shufflevector <8 x i16> %8, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %11 = zext <4 x i16> %10 to <4 x i32>
;;   %12 = shufflevector <8 x i16> %9, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %13 = zext <4 x i16> %12 to <4 x i32>
;;   %14 = mul <4 x i32> %11, %13
;;   %15 = bitcast <4 x i32> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = shufflevector <4 x i32> %8, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %11 = zext <2 x i32> %10 to <2 x i64>
;;   %12 = shufflevector <4 x i32> %9, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %13 = zext <2 x i32> %12 to <2 x i64>
;;   %14 = mul <2 x i64> %11, %13
;;   %15 = bitcast <2 x i64> %14 to <16 x i8>
;;   br label %16
;;
;; 16:                                               ; preds = %5
;;   ret <16 x i8> %15
;; }
;; define internal fastcc <16 x i8> @wasm.f.28(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> splat (i8 1), <16 x i8> %4)
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret <16 x i8> %6
;; }
;; define internal fastcc <16 x i8> @wasm.f.29(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> %4, <16 x i8> splat (i8 1))
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   br label %7
;;
;; 7:                                                ; preds = %3
;;   ret <16 x i8> %6
;; }
;; define internal fastcc <16 x i8> @wasm.f.30(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %5, <8 x i16> splat (i16 1))
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret <16 x i8> %7
;; }
;; define internal fastcc <16 x i8> @wasm.f.31(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = xor <8 x i16> %5, splat (i16 -32768)
;;   %7 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %6, <8 x i16> splat (i16 1))
;;   %8 = add <4 x i32> %7, splat (i32 65536)
;;   %9 = bitcast <4 x i32> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %3
;;   ret <16 x i8> %9
;; }
;; define internal fastcc <16 x i8> @wasm.f.32(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
