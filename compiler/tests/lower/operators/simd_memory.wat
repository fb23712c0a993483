(module
  (memory 1 2)
  (func $v128.load (param i32) (result v128) (v128.load offset=8 (local.get 0)))
  (func $v128.load8x8_s (param i32) (result v128) (v128.load8x8_s offset=8 (local.get 0)))
  (func $v128.load8x8_u (param i32) (result v128) (v128.load8x8_u offset=8 (local.get 0)))
  (func $v128.load16x4_s (param i32) (result v128) (v128.load16x4_s offset=8 (local.get 0)))
  (func $v128.load16x4_u (param i32) (result v128) (v128.load16x4_u offset=8 (local.get 0)))
  (func $v128.load32x2_s (param i32) (result v128) (v128.load32x2_s offset=8 (local.get 0)))
  (func $v128.load32x2_u (param i32) (result v128) (v128.load32x2_u offset=8 (local.get 0)))
  (func $v128.load8_splat (param i32) (result v128) (v128.load8_splat offset=8 (local.get 0)))
  (func $v128.load16_splat (param i32) (result v128) (v128.load16_splat offset=8 (local.get 0)))
  (func $v128.load32_splat (param i32) (result v128) (v128.load32_splat offset=8 (local.get 0)))
  (func $v128.load64_splat (param i32) (result v128) (v128.load64_splat offset=8 (local.get 0)))
  (func $v128.load32_zero (param i32) (result v128) (v128.load32_zero offset=8 (local.get 0)))
  (func $v128.load64_zero (param i32) (result v128) (v128.load64_zero offset=8 (local.get 0)))
  (func $v128.store (param i32 v128) (v128.store offset=8 (local.get 0) (local.get 1)))
  (func $v128.load8_lane (param i32 v128) (result v128) (v128.load8_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.load16_lane (param i32 v128) (result v128) (v128.load16_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.load32_lane (param i32 v128) (result v128) (v128.load32_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.load64_lane (param i32 v128) (result v128) (v128.load64_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.store8_lane (param i32 v128) (v128.store8_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.store16_lane (param i32 v128) (v128.store16_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.store32_lane (param i32 v128) (v128.store32_lane offset=8 1 (local.get 0) (local.get 1)))
  (func $v128.store64_lane (param i32 v128) (v128.store64_lane offset=8 1 (local.get 0) (local.get 1)))
)
;; v128.load:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <16 x i8>, ptr %5, align 1
;;   ret <16 x i8> %6
;; v128.load8x8_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <8 x i8>, ptr %5, align 1
;;   %7 = sext <8 x i8> %6 to <8 x i16>
;;   %8 = bitcast <8 x i16> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load8x8_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <8 x i8>, ptr %5, align 1
;;   %7 = zext <8 x i8> %6 to <8 x i16>
;;   %8 = bitcast <8 x i16> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load16x4_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <4 x i16>, ptr %5, align 1
;;   %7 = sext <4 x i16> %6 to <4 x i32>
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load16x4_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <4 x i16>, ptr %5, align 1
;;   %7 = zext <4 x i16> %6 to <4 x i32>
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load32x2_s:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <2 x i32>, ptr %5, align 1
;;   %7 = sext <2 x i32> %6 to <2 x i64>
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load32x2_u:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load <2 x i32>, ptr %5, align 1
;;   %7 = zext <2 x i32> %6 to <2 x i64>
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load8_splat:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i8, ptr %5, align 1
;;   %7 = insertelement <16 x i8> poison, i8 %6, i32 0
;;   %8 = shufflevector <16 x i8> %7, <16 x i8> poison, <16 x i32> zeroinitializer
;;   ret <16 x i8> %8
;; v128.load16_splat:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i16, ptr %5, align 1
;;   %7 = insertelement <8 x i16> poison, i16 %6, i32 0
;;   %8 = shufflevector <8 x i16> %7, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %9 = bitcast <8 x i16> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; v128.load32_splat:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i32, ptr %5, align 1
;;   %7 = insertelement <4 x i32> poison, i32 %6, i32 0
;;   %8 = shufflevector <4 x i32> %7, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %9 = bitcast <4 x i32> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; v128.load64_splat:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i64, ptr %5, align 1
;;   %7 = insertelement <2 x i64> poison, i64 %6, i32 0
;;   %8 = shufflevector <2 x i64> %7, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %9 = bitcast <2 x i64> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; v128.load32_zero:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i32, ptr %5, align 1
;;   %7 = insertelement <4 x i32> zeroinitializer, i32 %6, i32 0
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.load64_zero:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i64, ptr %5, align 1
;;   %7 = insertelement <2 x i64> zeroinitializer, i64 %6, i32 0
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; v128.store:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   store <16 x i8> $1, ptr %5, align 1
;;   ret void
;; v128.load8_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = zext i32 $0 to i64
;;   %4 = getelementptr i8, ptr %2, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 8
;;   %6 = load i8, ptr %5, align 1
;;   %7 = insertelement <16 x i8> $1, i8 %6, i32 1
;;   ret <16 x i8> %7
;; v128.load16_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = bitcast <16 x i8> $1 to <8 x i16>
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   %7 = load i16, ptr %6, align 1
;;   %8 = insertelement <8 x i16> %3, i16 %7, i32 1
;;   %9 = bitcast <8 x i16> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; v128.load32_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = bitcast <16 x i8> $1 to <4 x i32>
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   %7 = load i32, ptr %6, align 1
;;   %8 = insertelement <4 x i32> %3, i32 %7, i32 1
;;   %9 = bitcast <4 x i32> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; v128.load64_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = bitcast <16 x i8> $1 to <2 x i64>
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   %7 = load i64, ptr %6, align 1
;;   %8 = insertelement <2 x i64> %3, i64 %7, i32 1
;;   %9 = bitcast <2 x i64> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; v128.store8_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = extractelement <16 x i8> $1, i32 1
;;   %4 = zext i32 $0 to i64
;;   %5 = getelementptr i8, ptr %2, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store i8 %3, ptr %6, align 1
;;   ret void
;; v128.store16_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = bitcast <16 x i8> $1 to <8 x i16>
;;   %4 = extractelement <8 x i16> %3, i32 1
;;   %5 = zext i32 $0 to i64
;;   %6 = getelementptr i8, ptr %2, i64 %5
;;   %7 = getelementptr i8, ptr %6, i64 8
;;   store i16 %4, ptr %7, align 1
;;   ret void
;; v128.store32_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = bitcast <16 x i8> $1 to <4 x i32>
;;   %4 = extractelement <4 x i32> %3, i32 1
;;   %5 = zext i32 $0 to i64
;;   %6 = getelementptr i8, ptr %2, i64 %5
;;   %7 = getelementptr i8, ptr %6, i64 8
;;   store i32 %4, ptr %7, align 1
;;   ret void
;; v128.store64_lane:
;;   %1 = getelementptr i8, ptr %vmctx, i64 32
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = bitcast <16 x i8> $1 to <2 x i64>
;;   %4 = extractelement <2 x i64> %3, i32 1
;;   %5 = zext i32 $0 to i64
;;   %6 = getelementptr i8, ptr %2, i64 %5
;;   %7 = getelementptr i8, ptr %6, i64 8
;;   store i64 %4, ptr %7, align 1
;;   ret void
