(module
  (func (param v128 v128) (result v128) (i8x16.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.lt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.lt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.lt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.gt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.gt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.gt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.le_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.le_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.le_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.ge_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.ge_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.ge_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.lt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.lt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.gt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.gt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.le (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.le (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.ge (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.ge (local.get 0) (local.get 1)))
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
;;   %8 = icmp eq <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %10 = icmp eq <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %10 = icmp eq <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = bitcast <16 x i8> %7 to <2 x i64>
;;   %10 = icmp eq <2 x i64> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.4(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = icmp ne <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
;; }
;; define internal fastcc <16 x i8> @wasm.f.5(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = icmp ne <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = icmp ne <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = icmp ne <2 x i64> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = icmp slt <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
;; }
;; define internal fastcc <16 x i8> @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = icmp slt <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = icmp slt <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %10 = icmp slt <2 x i64> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
;; define internal fastcc <16 x i8> @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1, <16 x i8> %2) {
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
;;   %8 = icmp ult <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = icmp ult <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = icmp ult <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
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
;;   %8 = icmp sgt <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = icmp sgt <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = icmp sgt <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = bitcast <16 x i8> %7 to <2 x i64>
;;   %10 = icmp sgt <2 x i64> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = icmp ugt <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %10 = icmp ugt <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %10 = icmp ugt <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = icmp sle <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %10 = icmp sle <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %10 = icmp sle <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x i64>
;;   %9 = bitcast <16 x i8> %7 to <2 x i64>
;;   %10 = icmp sle <2 x i64> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = icmp ule <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %8 = bitcast <16 x i8> %6 to <8 x i16>
;;   %9 = bitcast <16 x i8> %7 to <8 x i16>
;;   %10 = icmp ule <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = icmp ule <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
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
;;   %8 = icmp sge <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %10 = icmp sge <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %10 = icmp sge <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %10 = icmp sge <2 x i64> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = icmp uge <16 x i8> %6, %7
;;   %9 = sext <16 x i1> %8 to <16 x i8>
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %10 = icmp uge <8 x i16> %8, %9
;;   %11 = sext <8 x i1> %10 to <8 x i16>
;;   %12 = bitcast <8 x i16> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x i32>
;;   %9 = bitcast <16 x i8> %7 to <4 x i32>
;;   %10 = icmp uge <4 x i32> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp oeq <4 x float> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp oeq <2 x double> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp une <4 x float> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp une <2 x double> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp olt <4 x float> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp olt <2 x double> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp ogt <4 x float> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp ogt <2 x double> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp ole <4 x float> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp ole <2 x double> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <4 x float>
;;   %9 = bitcast <16 x i8> %7 to <4 x float>
;;   %10 = fcmp oge <4 x float> %8, %9
;;   %11 = sext <4 x i1> %10 to <4 x i32>
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
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
;;   %8 = bitcast <16 x i8> %6 to <2 x double>
;;   %9 = bitcast <16 x i8> %7 to <2 x double>
;;   %10 = fcmp oge <2 x double> %8, %9
;;   %11 = sext <2 x i1> %10 to <2 x i64>
;;   %12 = bitcast <2 x i64> %11 to <16 x i8>
;;   br label %13
;;
;; 13:                                               ; preds = %5
;;   ret <16 x i8> %12
;; }
