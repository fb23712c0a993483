(module
  (func $i8x16.shuffle (param v128 v128) (result v128) (i8x16.shuffle 0 17 2 19 4 21 6 23 8 25 10 27 12 29 31 31 (local.get 0) (local.get 1)))
  (func $i8x16.extract_lane_s (param v128) (result i32) (i8x16.extract_lane_s 1 (local.get 0)))
  (func $i8x16.extract_lane_u (param v128) (result i32) (i8x16.extract_lane_u 1 (local.get 0)))
  (func $i8x16.replace_lane (param v128 i32) (result v128) (i8x16.replace_lane 1 (local.get 0) (local.get 1)))
  (func $i16x8.extract_lane_s (param v128) (result i32) (i16x8.extract_lane_s 1 (local.get 0)))
  (func $i16x8.extract_lane_u (param v128) (result i32) (i16x8.extract_lane_u 1 (local.get 0)))
  (func $i16x8.replace_lane (param v128 i32) (result v128) (i16x8.replace_lane 1 (local.get 0) (local.get 1)))
  (func $i32x4.extract_lane (param v128) (result i32) (i32x4.extract_lane 1 (local.get 0)))
  (func $i32x4.replace_lane (param v128 i32) (result v128) (i32x4.replace_lane 1 (local.get 0) (local.get 1)))
  (func $i64x2.extract_lane (param v128) (result i64) (i64x2.extract_lane 1 (local.get 0)))
  (func $i64x2.replace_lane (param v128 i64) (result v128) (i64x2.replace_lane 1 (local.get 0) (local.get 1)))
  (func $f32x4.extract_lane (param v128) (result f32) (f32x4.extract_lane 1 (local.get 0)))
  (func $f32x4.replace_lane (param v128 f32) (result v128) (f32x4.replace_lane 1 (local.get 0) (local.get 1)))
  (func $f64x2.extract_lane (param v128) (result f64) (f64x2.extract_lane 1 (local.get 0)))
  (func $f64x2.replace_lane (param v128 f64) (result v128) (f64x2.replace_lane 1 (local.get 0) (local.get 1)))
  (func $i8x16.swizzle (param v128 v128) (result v128) (i8x16.swizzle (local.get 0) (local.get 1)))
  (func $i8x16.splat (param i32) (result v128) (i8x16.splat (local.get 0)))
  (func $i16x8.splat (param i32) (result v128) (i16x8.splat (local.get 0)))
  (func $i32x4.splat (param i32) (result v128) (i32x4.splat (local.get 0)))
  (func $i64x2.splat (param i64) (result v128) (i64x2.splat (local.get 0)))
  (func $f32x4.splat (param f32) (result v128) (f32x4.splat (local.get 0)))
  (func $f64x2.splat (param f64) (result v128) (f64x2.splat (local.get 0)))
)
;; i8x16.shuffle:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> $1, <16 x i32> <i32 0, i32 17, i32 2, i32 19, i32 4, i32 21, i32 6, i32 23, i32 8, i32 25, i32 10, i32 27, i32 12, i32 29, i32 31, i32 31>
;;   ret <16 x i8> %1
;; i8x16.extract_lane_s:
;;   %1 = extractelement <16 x i8> $0, i32 1
;;   %2 = sext i8 %1 to i32
;;   ret i32 %2
;; i8x16.extract_lane_u:
;;   %1 = extractelement <16 x i8> $0, i32 1
;;   %2 = zext i8 %1 to i32
;;   ret i32 %2
;; i8x16.replace_lane:
;;   %1 = trunc i32 $1 to i8
;;   %2 = insertelement <16 x i8> $0, i8 %1, i32 1
;;   ret <16 x i8> %2
;; i16x8.extract_lane_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = extractelement <8 x i16> %1, i32 1
;;   %3 = sext i16 %2 to i32
;;   ret i32 %3
;; i16x8.extract_lane_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = extractelement <8 x i16> %1, i32 1
;;   %3 = zext i16 %2 to i32
;;   ret i32 %3
;; i16x8.replace_lane:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = trunc i32 $1 to i16
;;   %3 = insertelement <8 x i16> %1, i16 %2, i32 1
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.extract_lane:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = extractelement <4 x i32> %1, i32 1
;;   ret i32 %2
;; i32x4.replace_lane:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = insertelement <4 x i32> %1, i32 $1, i32 1
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i64x2.extract_lane:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = extractelement <2 x i64> %1, i32 1
;;   ret i64 %2
;; i64x2.replace_lane:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = insertelement <2 x i64> %1, i64 $1, i32 1
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.extract_lane:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = extractelement <4 x float> %1, i32 1
;;   ret float %2
;; f32x4.replace_lane:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = insertelement <4 x float> %1, float $1, i32 1
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.extract_lane:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = extractelement <2 x double> %1, i32 1
;;   ret double %2
;; f64x2.replace_lane:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = insertelement <2 x double> %1, double $1, i32 1
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i8x16.swizzle:
;;   %1 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> $1, <16 x i8> splat (i8 112))
;;   %2 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> $0, <16 x i8> %1)
;;   ret <16 x i8> %2
;; i8x16.splat:
;;   %1 = trunc i32 $0 to i8
;;   %2 = insertelement <16 x i8> poison, i8 %1, i32 0
;;   %3 = shufflevector <16 x i8> %2, <16 x i8> poison, <16 x i32> zeroinitializer
;;   ret <16 x i8> %3
;; i16x8.splat:
;;   %1 = trunc i32 $0 to i16
;;   %2 = insertelement <8 x i16> poison, i16 %1, i32 0
;;   %3 = shufflevector <8 x i16> %2, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.splat:
;;   %1 = insertelement <4 x i32> poison, i32 $0, i32 0
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i64x2.splat:
;;   %1 = insertelement <2 x i64> poison, i64 $0, i32 0
;;   %2 = shufflevector <2 x i64> %1, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.splat:
;;   %1 = insertelement <4 x float> poison, float $0, i32 0
;;   %2 = shufflevector <4 x float> %1, <4 x float> poison, <4 x i32> zeroinitializer
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f64x2.splat:
;;   %1 = insertelement <2 x double> poison, double $0, i32 0
;;   %2 = shufflevector <2 x double> %1, <2 x double> poison, <2 x i32> zeroinitializer
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
