(module
  (func $i8x16.abs (param v128) (result v128) (i8x16.abs (local.get 0)))
  (func $i8x16.neg (param v128) (result v128) (i8x16.neg (local.get 0)))
  (func $i8x16.popcnt (param v128) (result v128) (i8x16.popcnt (local.get 0)))
  (func $i8x16.shl (param v128 i32) (result v128) (i8x16.shl (local.get 0) (local.get 1)))
  (func $i8x16.shr_s (param v128 i32) (result v128) (i8x16.shr_s (local.get 0) (local.get 1)))
  (func $i8x16.shr_u (param v128 i32) (result v128) (i8x16.shr_u (local.get 0) (local.get 1)))
  (func $i8x16.add (param v128 v128) (result v128) (i8x16.add (local.get 0) (local.get 1)))
  (func $i8x16.add_sat_s (param v128 v128) (result v128) (i8x16.add_sat_s (local.get 0) (local.get 1)))
  (func $i8x16.add_sat_u (param v128 v128) (result v128) (i8x16.add_sat_u (local.get 0) (local.get 1)))
  (func $i8x16.sub (param v128 v128) (result v128) (i8x16.sub (local.get 0) (local.get 1)))
  (func $i8x16.sub_sat_s (param v128 v128) (result v128) (i8x16.sub_sat_s (local.get 0) (local.get 1)))
  (func $i8x16.sub_sat_u (param v128 v128) (result v128) (i8x16.sub_sat_u (local.get 0) (local.get 1)))
  (func $i8x16.min_s (param v128 v128) (result v128) (i8x16.min_s (local.get 0) (local.get 1)))
  (func $i8x16.min_u (param v128 v128) (result v128) (i8x16.min_u (local.get 0) (local.get 1)))
  (func $i8x16.max_s (param v128 v128) (result v128) (i8x16.max_s (local.get 0) (local.get 1)))
  (func $i8x16.max_u (param v128 v128) (result v128) (i8x16.max_u (local.get 0) (local.get 1)))
  (func $i8x16.avgr_u (param v128 v128) (result v128) (i8x16.avgr_u (local.get 0) (local.get 1)))
  (func $i16x8.abs (param v128) (result v128) (i16x8.abs (local.get 0)))
  (func $i16x8.neg (param v128) (result v128) (i16x8.neg (local.get 0)))
  (func $i16x8.q15mulr_sat_s (param v128 v128) (result v128) (i16x8.q15mulr_sat_s (local.get 0) (local.get 1)))
  (func $i16x8.shl (param v128 i32) (result v128) (i16x8.shl (local.get 0) (local.get 1)))
  (func $i16x8.shr_s (param v128 i32) (result v128) (i16x8.shr_s (local.get 0) (local.get 1)))
  (func $i16x8.shr_u (param v128 i32) (result v128) (i16x8.shr_u (local.get 0) (local.get 1)))
  (func $i16x8.add (param v128 v128) (result v128) (i16x8.add (local.get 0) (local.get 1)))
  (func $i16x8.add_sat_s (param v128 v128) (result v128) (i16x8.add_sat_s (local.get 0) (local.get 1)))
  (func $i16x8.add_sat_u (param v128 v128) (result v128) (i16x8.add_sat_u (local.get 0) (local.get 1)))
  (func $i16x8.sub (param v128 v128) (result v128) (i16x8.sub (local.get 0) (local.get 1)))
  (func $i16x8.sub_sat_s (param v128 v128) (result v128) (i16x8.sub_sat_s (local.get 0) (local.get 1)))
  (func $i16x8.sub_sat_u (param v128 v128) (result v128) (i16x8.sub_sat_u (local.get 0) (local.get 1)))
  (func $i16x8.mul (param v128 v128) (result v128) (i16x8.mul (local.get 0) (local.get 1)))
  (func $i16x8.min_s (param v128 v128) (result v128) (i16x8.min_s (local.get 0) (local.get 1)))
  (func $i16x8.min_u (param v128 v128) (result v128) (i16x8.min_u (local.get 0) (local.get 1)))
  (func $i16x8.max_s (param v128 v128) (result v128) (i16x8.max_s (local.get 0) (local.get 1)))
  (func $i16x8.max_u (param v128 v128) (result v128) (i16x8.max_u (local.get 0) (local.get 1)))
  (func $i16x8.avgr_u (param v128 v128) (result v128) (i16x8.avgr_u (local.get 0) (local.get 1)))
  (func $i32x4.abs (param v128) (result v128) (i32x4.abs (local.get 0)))
  (func $i32x4.neg (param v128) (result v128) (i32x4.neg (local.get 0)))
  (func $i32x4.shl (param v128 i32) (result v128) (i32x4.shl (local.get 0) (local.get 1)))
  (func $i32x4.shr_s (param v128 i32) (result v128) (i32x4.shr_s (local.get 0) (local.get 1)))
  (func $i32x4.shr_u (param v128 i32) (result v128) (i32x4.shr_u (local.get 0) (local.get 1)))
  (func $i32x4.add (param v128 v128) (result v128) (i32x4.add (local.get 0) (local.get 1)))
  (func $i32x4.sub (param v128 v128) (result v128) (i32x4.sub (local.get 0) (local.get 1)))
  (func $i32x4.mul (param v128 v128) (result v128) (i32x4.mul (local.get 0) (local.get 1)))
  (func $i32x4.min_s (param v128 v128) (result v128) (i32x4.min_s (local.get 0) (local.get 1)))
  (func $i32x4.min_u (param v128 v128) (result v128) (i32x4.min_u (local.get 0) (local.get 1)))
  (func $i32x4.max_s (param v128 v128) (result v128) (i32x4.max_s (local.get 0) (local.get 1)))
  (func $i32x4.max_u (param v128 v128) (result v128) (i32x4.max_u (local.get 0) (local.get 1)))
  (func $i64x2.abs (param v128) (result v128) (i64x2.abs (local.get 0)))
  (func $i64x2.neg (param v128) (result v128) (i64x2.neg (local.get 0)))
  (func $i64x2.shl (param v128 i32) (result v128) (i64x2.shl (local.get 0) (local.get 1)))
  (func $i64x2.shr_s (param v128 i32) (result v128) (i64x2.shr_s (local.get 0) (local.get 1)))
  (func $i64x2.shr_u (param v128 i32) (result v128) (i64x2.shr_u (local.get 0) (local.get 1)))
  (func $i64x2.add (param v128 v128) (result v128) (i64x2.add (local.get 0) (local.get 1)))
  (func $i64x2.sub (param v128 v128) (result v128) (i64x2.sub (local.get 0) (local.get 1)))
  (func $i64x2.mul (param v128 v128) (result v128) (i64x2.mul (local.get 0) (local.get 1)))
)
;; i8x16.abs:
;;   %1 = call <16 x i8> @llvm.abs.v16i8(<16 x i8> $0, i1 false)
;;   ret <16 x i8> %1
;; i8x16.neg:
;;   %1 = sub <16 x i8> zeroinitializer, $0
;;   ret <16 x i8> %1
;; i8x16.popcnt:
;;   %1 = call <16 x i8> @llvm.ctpop.v16i8(<16 x i8> $0)
;;   ret <16 x i8> %1
;; i8x16.shl:
;;   %1 = and i32 $1, 7
;;   %2 = trunc i32 %1 to i8
;;   %3 = insertelement <16 x i8> poison, i8 %2, i32 0
;;   %4 = shufflevector <16 x i8> %3, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %5 = shl <16 x i8> $0, %4
;;   ret <16 x i8> %5
;; i8x16.shr_s:
;;   %1 = and i32 $1, 7
;;   %2 = trunc i32 %1 to i8
;;   %3 = insertelement <16 x i8> poison, i8 %2, i32 0
;;   %4 = shufflevector <16 x i8> %3, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %5 = ashr <16 x i8> $0, %4
;;   ret <16 x i8> %5
;; i8x16.shr_u:
;;   %1 = and i32 $1, 7
;;   %2 = trunc i32 %1 to i8
;;   %3 = insertelement <16 x i8> poison, i8 %2, i32 0
;;   %4 = shufflevector <16 x i8> %3, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %5 = lshr <16 x i8> $0, %4
;;   ret <16 x i8> %5
;; i8x16.add:
;;   %1 = add <16 x i8> $0, $1
;;   ret <16 x i8> %1
;; i8x16.add_sat_s:
;;   %1 = call <16 x i8> @llvm.sadd.sat.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.add_sat_u:
;;   %1 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.sub:
;;   %1 = sub <16 x i8> $0, $1
;;   ret <16 x i8> %1
;; i8x16.sub_sat_s:
;;   %1 = call <16 x i8> @llvm.ssub.sat.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.sub_sat_u:
;;   %1 = call <16 x i8> @llvm.usub.sat.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.min_s:
;;   %1 = call <16 x i8> @llvm.smin.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.min_u:
;;   %1 = call <16 x i8> @llvm.umin.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.max_s:
;;   %1 = call <16 x i8> @llvm.smax.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.max_u:
;;   %1 = call <16 x i8> @llvm.umax.v16i8(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i8x16.avgr_u:
;;   %1 = zext <16 x i8> $0 to <16 x i16>
;;   %2 = zext <16 x i8> $1 to <16 x i16>
;;   %3 = add <16 x i16> %1, %2
;;   %4 = add <16 x i16> %3, splat (i16 1)
;;   %5 = lshr <16 x i16> %4, splat (i16 1)
;;   %6 = trunc <16 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i16x8.abs:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = call <8 x i16> @llvm.abs.v8i16(<8 x i16> %1, i1 false)
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i16x8.neg:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = sub <8 x i16> zeroinitializer, %1
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i16x8.q15mulr_sat_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.x86.ssse3.pmul.hr.sw.128(<8 x i16> %1, <8 x i16> %2)
;;   %4 = icmp eq <8 x i16> %3, splat (i16 -32768)
;;   %5 = sext <8 x i1> %4 to <8 x i16>
;;   %6 = xor <8 x i16> %3, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i16x8.shl:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = and i32 $1, 15
;;   %3 = trunc i32 %2 to i16
;;   %4 = insertelement <8 x i16> poison, i16 %3, i32 0
;;   %5 = shufflevector <8 x i16> %4, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %6 = shl <8 x i16> %1, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i16x8.shr_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = and i32 $1, 15
;;   %3 = trunc i32 %2 to i16
;;   %4 = insertelement <8 x i16> poison, i16 %3, i32 0
;;   %5 = shufflevector <8 x i16> %4, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %6 = ashr <8 x i16> %1, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i16x8.shr_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = and i32 $1, 15
;;   %3 = trunc i32 %2 to i16
;;   %4 = insertelement <8 x i16> poison, i16 %3, i32 0
;;   %5 = shufflevector <8 x i16> %4, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %6 = lshr <8 x i16> %1, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i16x8.add:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = add <8 x i16> %1, %2
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.add_sat_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.add_sat_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.uadd.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.sub:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = sub <8 x i16> %1, %2
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.sub_sat_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.ssub.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.sub_sat_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.usub.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.mul:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = mul <8 x i16> %1, %2
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.min_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.smin.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.min_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.umin.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.max_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.smax.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.max_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.umax.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.avgr_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = zext <8 x i16> %1 to <8 x i32>
;;   %4 = zext <8 x i16> %2 to <8 x i32>
;;   %5 = add <8 x i32> %3, %4
;;   %6 = add <8 x i32> %5, splat (i32 1)
;;   %7 = lshr <8 x i32> %6, splat (i32 1)
;;   %8 = trunc <8 x i32> %7 to <8 x i16>
;;   %9 = bitcast <8 x i16> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; i32x4.abs:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = call <4 x i32> @llvm.abs.v4i32(<4 x i32> %1, i1 false)
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i32x4.neg:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = sub <4 x i32> zeroinitializer, %1
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i32x4.shl:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = and i32 $1, 31
;;   %3 = insertelement <4 x i32> poison, i32 %2, i32 0
;;   %4 = shufflevector <4 x i32> %3, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %5 = shl <4 x i32> %1, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i32x4.shr_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = and i32 $1, 31
;;   %3 = insertelement <4 x i32> poison, i32 %2, i32 0
;;   %4 = shufflevector <4 x i32> %3, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %5 = ashr <4 x i32> %1, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i32x4.shr_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = and i32 $1, 31
;;   %3 = insertelement <4 x i32> poison, i32 %2, i32 0
;;   %4 = shufflevector <4 x i32> %3, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %5 = lshr <4 x i32> %1, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i32x4.add:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = add <4 x i32> %1, %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.sub:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = sub <4 x i32> %1, %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.mul:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = mul <4 x i32> %1, %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.min_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.smin.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.min_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.umin.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.max_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.max_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.umax.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.abs:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = call <2 x i64> @llvm.abs.v2i64(<2 x i64> %1, i1 false)
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i64x2.neg:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = sub <2 x i64> zeroinitializer, %1
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i64x2.shl:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = and i32 $1, 63
;;   %3 = zext i32 %2 to i64
;;   %4 = insertelement <2 x i64> poison, i64 %3, i32 0
;;   %5 = shufflevector <2 x i64> %4, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %6 = shl <2 x i64> %1, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i64x2.shr_s:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = and i32 $1, 63
;;   %3 = zext i32 %2 to i64
;;   %4 = insertelement <2 x i64> poison, i64 %3, i32 0
;;   %5 = shufflevector <2 x i64> %4, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %6 = ashr <2 x i64> %1, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i64x2.shr_u:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = and i32 $1, 63
;;   %3 = zext i32 %2 to i64
;;   %4 = insertelement <2 x i64> poison, i64 %3, i32 0
;;   %5 = shufflevector <2 x i64> %4, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %6 = lshr <2 x i64> %1, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i64x2.add:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = add <2 x i64> %1, %2
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.sub:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = sub <2 x i64> %1, %2
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.mul:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = mul <2 x i64> %1, %2
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
