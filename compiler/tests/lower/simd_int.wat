(module
  (func (param v128) (result v128) (i8x16.abs (local.get 0)))
  (func (param v128) (result v128) (i16x8.abs (local.get 0)))
  (func (param v128) (result v128) (i32x4.abs (local.get 0)))
  (func (param v128) (result v128) (i64x2.abs (local.get 0)))
  (func (param v128) (result v128) (i8x16.neg (local.get 0)))
  (func (param v128) (result v128) (i16x8.neg (local.get 0)))
  (func (param v128) (result v128) (i32x4.neg (local.get 0)))
  (func (param v128) (result v128) (i64x2.neg (local.get 0)))
  (func (param v128) (result v128) (i8x16.popcnt (local.get 0)))
  (func (param v128 i32) (result v128) (i8x16.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i16x8.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i32x4.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i64x2.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i8x16.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i16x8.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i32x4.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i64x2.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i8x16.shr_u (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i16x8.shr_u (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i32x4.shr_u (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i64x2.shr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.add_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.add_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.add_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.add_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.sub_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.sub_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.sub_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.sub_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.min_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.min_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.min_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.min_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.min_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.min_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.max_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.max_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.max_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.max_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.max_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.max_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.avgr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.avgr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.q15mulr_sat_s (local.get 0) (local.get 1)))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = call <16 x i8> @llvm.abs.v16i8(<16 x i8> %4, i1 false)
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret <16 x i8> %5
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = call <8 x i16> @llvm.abs.v8i16(<8 x i16> %5, i1 false)
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = call <4 x i32> @llvm.abs.v4i32(<4 x i32> %5, i1 false)
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <2 x i64>
;;   %6 = call <2 x i64> @llvm.abs.v2i64(<2 x i64> %5, i1 false)
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
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
;;   %5 = sub <16 x i8> zeroinitializer, %4
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret <16 x i8> %5
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
;;   %6 = sub <8 x i16> zeroinitializer, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = sub <4 x i32> zeroinitializer, %5
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
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
;;   %5 = bitcast <16 x i8> %4 to <2 x i64>
;;   %6 = sub <2 x i64> zeroinitializer, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
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
;;   %5 = call <16 x i8> @llvm.ctpop.v16i8(<16 x i8> %4)
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret <16 x i8> %5
;; }
;; define internal fastcc <16 x i8> @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %8 = and i32 %7, 7
;;   %9 = trunc i32 %8 to i8
;;   %10 = insertelement <16 x i8> poison, i8 %9, i32 0
;;   %11 = shufflevector <16 x i8> %10, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %12 = shl <16 x i8> %6, %11
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %9 = and i32 %7, 15
;;   %10 = trunc i32 %9 to i16
;;   %11 = insertelement <8 x i16> poison, i16 %10, i32 0
;;   %12 = shufflevector <8 x i16> %11, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %13 = shl <8 x i16> %8, %12
;;   %14 = bitcast <8 x i16> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %9 = and i32 %7, 31
;;   %10 = insertelement <4 x i32> poison, i32 %9, i32 0
;;   %11 = shufflevector <4 x i32> %10, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %12 = shl <4 x i32> %8, %11
;;   %13 = bitcast <4 x i32> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = and i32 %7, 63
;;   %10 = zext i32 %9 to i64
;;   %11 = insertelement <2 x i64> poison, i64 %10, i32 0
;;   %12 = shufflevector <2 x i64> %11, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %13 = shl <2 x i64> %8, %12
;;   %14 = bitcast <2 x i64> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %8 = and i32 %7, 7
;;   %9 = trunc i32 %8 to i8
;;   %10 = insertelement <16 x i8> poison, i8 %9, i32 0
;;   %11 = shufflevector <16 x i8> %10, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %12 = ashr <16 x i8> %6, %11
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %9 = and i32 %7, 15
;;   %10 = trunc i32 %9 to i16
;;   %11 = insertelement <8 x i16> poison, i16 %10, i32 0
;;   %12 = shufflevector <8 x i16> %11, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %13 = ashr <8 x i16> %8, %12
;;   %14 = bitcast <8 x i16> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %9 = and i32 %7, 31
;;   %10 = insertelement <4 x i32> poison, i32 %9, i32 0
;;   %11 = shufflevector <4 x i32> %10, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %12 = ashr <4 x i32> %8, %11
;;   %13 = bitcast <4 x i32> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.16(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = and i32 %7, 63
;;   %10 = zext i32 %9 to i64
;;   %11 = insertelement <2 x i64> poison, i64 %10, i32 0
;;   %12 = shufflevector <2 x i64> %11, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %13 = ashr <2 x i64> %8, %12
;;   %14 = bitcast <2 x i64> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.17(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %8 = and i32 %7, 7
;;   %9 = trunc i32 %8 to i8
;;   %10 = insertelement <16 x i8> poison, i8 %9, i32 0
;;   %11 = shufflevector <16 x i8> %10, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %12 = lshr <16 x i8> %6, %11
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.18(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %9 = and i32 %7, 15
;;   %10 = trunc i32 %9 to i16
;;   %11 = insertelement <8 x i16> poison, i16 %10, i32 0
;;   %12 = shufflevector <8 x i16> %11, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %13 = lshr <8 x i16> %8, %12
;;   %14 = bitcast <8 x i16> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.19(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %9 = and i32 %7, 31
;;   %10 = insertelement <4 x i32> poison, i32 %9, i32 0
;;   %11 = shufflevector <4 x i32> %10, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %12 = lshr <4 x i32> %8, %11
;;   %13 = bitcast <4 x i32> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.20(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, i32 %2) {
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = and i32 %7, 63
;;   %10 = zext i32 %9 to i64
;;   %11 = insertelement <2 x i64> poison, i64 %10, i32 0
;;   %12 = shufflevector <2 x i64> %11, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %13 = lshr <2 x i64> %8, %12
;;   %14 = bitcast <2 x i64> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
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
;;   %8 = add <16 x i8> %6, %7
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = add <8 x i16> %8, %9
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = add <4 x i32> %8, %9
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = bitcast <16 x i8> %7 to <2 x i64>
;;   %10 = add <2 x i64> %8, %9
;;   %11 = bitcast <2 x i64> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = call <16 x i8> @llvm.sadd.sat.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %10 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = call <8 x i16> @llvm.uadd.sat.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = sub <16 x i8> %6, %7
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.30(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = sub <8 x i16> %8, %9
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.31(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = sub <4 x i32> %8, %9
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = bitcast <16 x i8> %7 to <2 x i64>
;;   %10 = sub <2 x i64> %8, %9
;;   %11 = bitcast <2 x i64> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.33(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.ssub.sat.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.34(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <8 x i16> @llvm.ssub.sat.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.35(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.usub.sat.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.36(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <8 x i16> @llvm.usub.sat.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.37(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = mul <8 x i16> %8, %9
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.38(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = mul <4 x i32> %8, %9
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.39(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = bitcast <16 x i8> %7 to <2 x i64>
;;   %10 = mul <2 x i64> %8, %9
;;   %11 = bitcast <2 x i64> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.40(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.smin.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.41(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <8 x i16> @llvm.smin.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.42(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <4 x i32> @llvm.smin.v4i32(<4 x i32> %8, <4 x i32> %9)
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.43(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.umin.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.44(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <8 x i16> @llvm.umin.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.45(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <4 x i32> @llvm.umin.v4i32(<4 x i32> %8, <4 x i32> %9)
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.46(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.smax.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.47(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <8 x i16> @llvm.smax.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.48(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %8, <4 x i32> %9)
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.49(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = call <16 x i8> @llvm.umax.v16i8(<16 x i8> %6, <16 x i8> %7)
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.50(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <8 x i16> @llvm.umax.v8i16(<8 x i16> %8, <8 x i16> %9)
;;   %11 = bitcast <8 x i16> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.51(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = call <4 x i32> @llvm.umax.v4i32(<4 x i32> %8, <4 x i32> %9)
;;   %11 = bitcast <4 x i32> %10 to <16 x i8>
;;   br label %12
;;
;; 12:                                               ; preds = %5
;;   ret <16 x i8> %11
;; }
;; define internal fastcc <16 x i8> @wasm.f.52(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = zext <16 x i8> %6 to <16 x i16>
;;   %9 = zext <16 x i8> %7 to <16 x i16>
;;   %10 = add <16 x i16> %8, %9
;;   %11 = add <16 x i16> %10, splat (i16 1)
;;   %12 = lshr <16 x i16> %11, splat (i16 1)
;;   %13 = trunc <16 x i16> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.53(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = zext <8 x i16> %8 to <8 x i32>
;;   %11 = zext <8 x i16> %9 to <8 x i32>
;;   %12 = add <8 x i32> %10, %11
;;   %13 = add <8 x i32> %12, splat (i32 1)
;;   %14 = lshr <8 x i32> %13, splat (i32 1)
;;   %15 = trunc <8 x i32> %14 to <8 x i16>
;;   %16 = bitcast <8 x i16> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %5
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.54(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %11 = icmp eq <8 x i16> %10, splat (i16 -32768)
;;   %12 = sext <8 x i1> %11 to <8 x i16>
;;   %13 = xor <8 x i16> %10, %12
;;   %14 = bitcast <8 x i16> %13 to <16 x i8>
;;   br label %15
;;
;; 15:                                               ; preds = %5
;;   ret <16 x i8> %14
;; }
