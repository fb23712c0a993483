(module
  (memory 1)
  (func (param i32) (result v128) (v128.load offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load8x8_s offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load8x8_u offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load16x4_s offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load16x4_u offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load32x2_s offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load32x2_u offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load8_splat offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load16_splat offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load32_splat offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load64_splat offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load32_zero offset=16 (local.get 0)))
  (func (param i32) (result v128) (v128.load64_zero offset=16 (local.get 0)))
  (func (param i32 v128) (v128.store offset=16 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load8_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load16_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load32_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load64_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store8_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store16_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store32_lane offset=16 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store64_lane offset=16 1 (local.get 0) (local.get 1)))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <16 x i8>, ptr %9, align 1
;;   br label %11
;;
;; 11:                                               ; preds = %5
;;   ret <16 x i8> %10
;; }
;; define internal fastcc <16 x i8> @wasm.f.1(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <8 x i8>, ptr %9, align 1
;;   %11 = sext <8 x i8> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.2(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <8 x i8>, ptr %9, align 1
;;   %11 = zext <8 x i8> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.3(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <4 x i16>, ptr %9, align 1
;;   %11 = sext <4 x i16> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <4 x i16>, ptr %9, align 1
;;   %11 = zext <4 x i16> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <2 x i32>, ptr %9, align 1
;;   %11 = sext <2 x i32> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load <2 x i32>, ptr %9, align 1
;;   %11 = zext <2 x i32> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i8, ptr %9, align 1
;;   %11 = insertelement <16 x i8> poison, i8 %10, i32 0
;;   %12 = shufflevector <16 x i8> %11, <16 x i8> poison, <16 x i32> zeroinitializer
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i16, ptr %9, align 1
;;   %11 = insertelement <8 x i16> poison, i16 %10, i32 0
;;   %12 = shufflevector <8 x i16> %11, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %13 = bitcast <8 x i16> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i32, ptr %9, align 1
;;   %11 = insertelement <4 x i32> poison, i32 %10, i32 0
;;   %12 = shufflevector <4 x i32> %11, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %13 = bitcast <4 x i32> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i64, ptr %9, align 1
;;   %11 = insertelement <2 x i64> poison, i64 %10, i32 0
;;   %12 = shufflevector <2 x i64> %11, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %13 = bitcast <2 x i64> %12 to <16 x i8>
;;   br label %14
;;
;; 14:                                               ; preds = %5
;;   ret <16 x i8> %13
;; }
;; define internal fastcc <16 x i8> @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i32, ptr %9, align 1
;;   %11 = insertelement <4 x i32> zeroinitializer, i32 %10, i32 0
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1) {
;; entry:
;;   %2 = alloca i32, align 4
;;   store i32 %1, ptr %2, align 4
;;   %3 = getelementptr i8, ptr %0, i64 32
;;   %4 = load ptr, ptr %3, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %5
;;
;; 5:                                                ; preds = %entry
;;   %6 = load i32, ptr %2, align 4
;;   %7 = zext i32 %6 to i64
;;   %8 = getelementptr i8, ptr %4, i64 %7
;;   %9 = getelementptr i8, ptr %8, i64 16
;;   %10 = load i64, ptr %9, align 1
;;   %11 = insertelement <2 x i64> zeroinitializer, i64 %10, i32 0
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc void @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = zext i32 %8 to i64
;;   %11 = getelementptr i8, ptr %6, i64 %10
;;   %12 = getelementptr i8, ptr %11, i64 16
;;   store <16 x i8> %9, ptr %12, align 1
;;   br label %13
;;
;; 13:                                               ; preds = %7
;;   ret void
;; }
;; define internal fastcc <16 x i8> @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = zext i32 %8 to i64
;;   %11 = getelementptr i8, ptr %6, i64 %10
;;   %12 = getelementptr i8, ptr %11, i64 16
;;   %13 = load i8, ptr %12, align 1
;;   %14 = insertelement <16 x i8> %9, i8 %13, i32 1
;;   br label %15
;;
;; 15:                                               ; preds = %7
;;   ret <16 x i8> %14
;; }
;; define internal fastcc <16 x i8> @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = bitcast <16 x i8> %9 to <8 x i16>
;;   %11 = zext i32 %8 to i64
;;   %12 = getelementptr i8, ptr %6, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i16, ptr %13, align 1
;;   %15 = insertelement <8 x i16> %10, i16 %14, i32 1
;;   %16 = bitcast <8 x i16> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.16(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = bitcast <16 x i8> %9 to <4 x i32>
;;   %11 = zext i32 %8 to i64
;;   %12 = getelementptr i8, ptr %6, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i32, ptr %13, align 1
;;   %15 = insertelement <4 x i32> %10, i32 %14, i32 1
;;   %16 = bitcast <4 x i32> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc <16 x i8> @wasm.f.17(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = bitcast <16 x i8> %9 to <2 x i64>
;;   %11 = zext i32 %8 to i64
;;   %12 = getelementptr i8, ptr %6, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = load i64, ptr %13, align 1
;;   %15 = insertelement <2 x i64> %10, i64 %14, i32 1
;;   %16 = bitcast <2 x i64> %15 to <16 x i8>
;;   br label %17
;;
;; 17:                                               ; preds = %7
;;   ret <16 x i8> %16
;; }
;; define internal fastcc void @wasm.f.18(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = extractelement <16 x i8> %9, i32 1
;;   %11 = zext i32 %8 to i64
;;   %12 = getelementptr i8, ptr %6, i64 %11
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   store i8 %10, ptr %13, align 1
;;   br label %14
;;
;; 14:                                               ; preds = %7
;;   ret void
;; }
;; define internal fastcc void @wasm.f.19(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = bitcast <16 x i8> %9 to <8 x i16>
;;   %11 = extractelement <8 x i16> %10, i32 1
;;   %12 = zext i32 %8 to i64
;;   %13 = getelementptr i8, ptr %6, i64 %12
;;   %14 = getelementptr i8, ptr %13, i64 16
;;   store i16 %11, ptr %14, align 1
;;   br label %15
;;
;; 15:                                               ; preds = %7
;;   ret void
;; }
;; define internal fastcc void @wasm.f.20(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = bitcast <16 x i8> %9 to <4 x i32>
;;   %11 = extractelement <4 x i32> %10, i32 1
;;   %12 = zext i32 %8 to i64
;;   %13 = getelementptr i8, ptr %6, i64 %12
;;   %14 = getelementptr i8, ptr %13, i64 16
;;   store i32 %11, ptr %14, align 1
;;   br label %15
;;
;; 15:                                               ; preds = %7
;;   ret void
;; }
;; define internal fastcc void @wasm.f.21(ptr noundef nonnull swiftself align 64 dereferenceable(96) %0, i32 %1, <16 x i8> %2) {
;; entry:
;;   %3 = alloca i32, align 4
;;   store i32 %1, ptr %3, align 4
;;   %4 = alloca <16 x i8>, align 16
;;   store <16 x i8> %2, ptr %4, align 16
;;   %5 = getelementptr i8, ptr %0, i64 32
;;   %6 = load ptr, ptr %5, align 8, !invariant.load !0, !nonnull !0, !dereferenceable !1
;;   br label %7
;;
;; 7:                                                ; preds = %entry
;;   %8 = load i32, ptr %3, align 4
;;   %9 = load <16 x i8>, ptr %4, align 16
;;   %10 = bitcast <16 x i8> %9 to <2 x i64>
;;   %11 = extractelement <2 x i64> %10, i32 1
;;   %12 = zext i32 %8 to i64
;;   %13 = getelementptr i8, ptr %6, i64 %12
;;   %14 = getelementptr i8, ptr %13, i64 16
;;   store i64 %11, ptr %14, align 1
;;   br label %15
;;
;; 15:                                               ; preds = %7
;;   ret void
;; }
