(module
  (func (param v128) (result v128) (v128.not (local.get 0)))
  (func (param v128 v128) (result v128) (v128.and (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (v128.andnot (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (v128.or (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (v128.xor (local.get 0) (local.get 1)))
  (func (param v128 v128 v128) (result v128) (v128.bitselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128) (result i32) (v128.any_true (local.get 0)))
  (func (param v128) (result i32) (i8x16.all_true (local.get 0)))
  (func (param v128) (result i32) (i16x8.all_true (local.get 0)))
  (func (param v128) (result i32) (i32x4.all_true (local.get 0)))
  (func (param v128) (result i32) (i64x2.all_true (local.get 0)))
  (func (param v128) (result i32) (i8x16.bitmask (local.get 0)))
  (func (param v128) (result i32) (i16x8.bitmask (local.get 0)))
  (func (param v128) (result i32) (i32x4.bitmask (local.get 0)))
  (func (param v128) (result i32) (i64x2.bitmask (local.get 0)))
  ;; Views of views are one view.
  (func (param v128) (result v128) (i32x4.add (i32x4.add (local.get 0) (local.get 0)) (local.get 0)))
)
;; define internal fastcc <16 x i8> @wasm.f.0(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = xor <16 x i8> %4, splat (i8 -1)
;;   br label %6
;;
;; 6:                                                ; preds = %3
;;   ret <16 x i8> %5
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
;;   %8 = and <16 x i8> %6, %7
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %8 = xor <16 x i8> %7, splat (i8 -1)
;;   %9 = and <16 x i8> %6, %8
;;   br label %10
;;
;; 10:                                               ; preds = %5
;;   ret <16 x i8> %9
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
;;   %8 = or <16 x i8> %6, %7
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %8 = xor <16 x i8> %6, %7
;;   br label %9
;;
;; 9:                                                ; preds = %5
;;   ret <16 x i8> %8
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
;;   %11 = and <16 x i8> %8, %10
;;   %12 = xor <16 x i8> %10, splat (i8 -1)
;;   %13 = and <16 x i8> %9, %12
;;   %14 = or <16 x i8> %11, %13
;;   br label %15
;;
;; 15:                                               ; preds = %7
;;   ret <16 x i8> %14
;; }
;; define internal fastcc i32 @wasm.f.6(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to i128
;;   %6 = icmp ne i128 %5, 0
;;   %7 = zext i1 %6 to i32
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.7(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = icmp eq <16 x i8> %4, zeroinitializer
;;   %6 = bitcast <16 x i1> %5 to i16
;;   %7 = icmp eq i16 %6, 0
;;   %8 = zext i1 %7 to i32
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret i32 %8
;; }
;; define internal fastcc i32 @wasm.f.8(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = icmp eq <8 x i16> %5, zeroinitializer
;;   %7 = bitcast <8 x i1> %6 to i8
;;   %8 = icmp eq i8 %7, 0
;;   %9 = zext i1 %8 to i32
;;   br label %10
;;
;; 10:                                               ; preds = %3
;;   ret i32 %9
;; }
;; define internal fastcc i32 @wasm.f.9(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = icmp eq <4 x i32> %5, zeroinitializer
;;   %7 = bitcast <4 x i1> %6 to i4
;;   %8 = icmp eq i4 %7, 0
;;   %9 = zext i1 %8 to i32
;;   br label %10
;;
;; 10:                                               ; preds = %3
;;   ret i32 %9
;; }
;; define internal fastcc i32 @wasm.f.10(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x i64>
;;   %6 = icmp eq <2 x i64> %5, zeroinitializer
;;   %7 = bitcast <2 x i1> %6 to i2
;;   %8 = icmp eq i2 %7, 0
;;   %9 = zext i1 %8 to i32
;;   br label %10
;;
;; 10:                                               ; preds = %3
;;   ret i32 %9
;; }
;; define internal fastcc i32 @wasm.f.11(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = icmp slt <16 x i8> %4, zeroinitializer
;;   %6 = bitcast <16 x i1> %5 to i16
;;   %7 = zext i16 %6 to i32
;;   br label %8
;;
;; 8:                                                ; preds = %3
;;   ret i32 %7
;; }
;; define internal fastcc i32 @wasm.f.12(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <8 x i16>
;;   %6 = icmp slt <8 x i16> %5, zeroinitializer
;;   %7 = bitcast <8 x i1> %6 to i8
;;   %8 = zext i8 %7 to i32
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret i32 %8
;; }
;; define internal fastcc i32 @wasm.f.13(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <4 x i32>
;;   %6 = icmp slt <4 x i32> %5, zeroinitializer
;;   %7 = bitcast <4 x i1> %6 to i4
;;   %8 = zext i4 %7 to i32
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret i32 %8
;; }
;; define internal fastcc i32 @wasm.f.14(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
;; entry:
;;   %2 = alloca <16 x i8>, align 16
;;   store <16 x i8> %1, ptr %2, align 16
;;   br label %3
;;
;; 3:                                                ; preds = %entry
;;   %4 = load <16 x i8>, ptr %2, align 16
;;   %5 = bitcast <16 x i8> %4 to <2 x i64>
;;   %6 = icmp slt <2 x i64> %5, zeroinitializer
;;   %7 = bitcast <2 x i1> %6 to i2
;;   %8 = zext i2 %7 to i32
;;   br label %9
;;
;; 9:                                                ; preds = %3
;;   ret i32 %8
;; }
;; define internal fastcc <16 x i8> @wasm.f.15(ptr noundef nonnull swiftself align 64 dereferenceable(64) %0, <16 x i8> %1) {
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
