(module
  (func $i8x16.narrow_i16x8_s (param v128 v128) (result v128) (i8x16.narrow_i16x8_s (local.get 0) (local.get 1)))
  (func $i8x16.narrow_i16x8_u (param v128 v128) (result v128) (i8x16.narrow_i16x8_u (local.get 0) (local.get 1)))
  (func $i16x8.extadd_pairwise_i8x16_s (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_s (local.get 0)))
  (func $i16x8.extadd_pairwise_i8x16_u (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_u (local.get 0)))
  (func $i16x8.narrow_i32x4_s (param v128 v128) (result v128) (i16x8.narrow_i32x4_s (local.get 0) (local.get 1)))
  (func $i16x8.narrow_i32x4_u (param v128 v128) (result v128) (i16x8.narrow_i32x4_u (local.get 0) (local.get 1)))
  (func $i16x8.extend_low_i8x16_s (param v128) (result v128) (i16x8.extend_low_i8x16_s (local.get 0)))
  (func $i16x8.extend_high_i8x16_s (param v128) (result v128) (i16x8.extend_high_i8x16_s (local.get 0)))
  (func $i16x8.extend_low_i8x16_u (param v128) (result v128) (i16x8.extend_low_i8x16_u (local.get 0)))
  (func $i16x8.extend_high_i8x16_u (param v128) (result v128) (i16x8.extend_high_i8x16_u (local.get 0)))
  (func $i16x8.extmul_low_i8x16_s (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_s (local.get 0) (local.get 1)))
  (func $i16x8.extmul_high_i8x16_s (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_s (local.get 0) (local.get 1)))
  (func $i16x8.extmul_low_i8x16_u (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_u (local.get 0) (local.get 1)))
  (func $i16x8.extmul_high_i8x16_u (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_u (local.get 0) (local.get 1)))
  (func $i32x4.extadd_pairwise_i16x8_s (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_s (local.get 0)))
  (func $i32x4.extadd_pairwise_i16x8_u (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_u (local.get 0)))
  (func $i32x4.extend_low_i16x8_s (param v128) (result v128) (i32x4.extend_low_i16x8_s (local.get 0)))
  (func $i32x4.extend_high_i16x8_s (param v128) (result v128) (i32x4.extend_high_i16x8_s (local.get 0)))
  (func $i32x4.extend_low_i16x8_u (param v128) (result v128) (i32x4.extend_low_i16x8_u (local.get 0)))
  (func $i32x4.extend_high_i16x8_u (param v128) (result v128) (i32x4.extend_high_i16x8_u (local.get 0)))
  (func $i32x4.dot_i16x8_s (param v128 v128) (result v128) (i32x4.dot_i16x8_s (local.get 0) (local.get 1)))
  (func $i32x4.extmul_low_i16x8_s (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_s (local.get 0) (local.get 1)))
  (func $i32x4.extmul_high_i16x8_s (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_s (local.get 0) (local.get 1)))
  (func $i32x4.extmul_low_i16x8_u (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_u (local.get 0) (local.get 1)))
  (func $i32x4.extmul_high_i16x8_u (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_u (local.get 0) (local.get 1)))
  (func $i64x2.extend_low_i32x4_s (param v128) (result v128) (i64x2.extend_low_i32x4_s (local.get 0)))
  (func $i64x2.extend_high_i32x4_s (param v128) (result v128) (i64x2.extend_high_i32x4_s (local.get 0)))
  (func $i64x2.extend_low_i32x4_u (param v128) (result v128) (i64x2.extend_low_i32x4_u (local.get 0)))
  (func $i64x2.extend_high_i32x4_u (param v128) (result v128) (i64x2.extend_high_i32x4_u (local.get 0)))
  (func $i64x2.extmul_low_i32x4_s (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_s (local.get 0) (local.get 1)))
  (func $i64x2.extmul_high_i32x4_s (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_s (local.get 0) (local.get 1)))
  (func $i64x2.extmul_low_i32x4_u (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_u (local.get 0) (local.get 1)))
  (func $i64x2.extmul_high_i32x4_u (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_u (local.get 0) (local.get 1)))
)
;; i8x16.narrow_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <16 x i8> @llvm.x86.sse2.packsswb.128(<8 x i16> %1, <8 x i16> %2)
;;   ret <16 x i8> %3
;; i8x16.narrow_i16x8_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <16 x i8> @llvm.x86.sse2.packuswb.128(<8 x i16> %1, <8 x i16> %2)
;;   ret <16 x i8> %3
;; i16x8.extadd_pairwise_i8x16_s:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> splat (i8 1), <16 x i8> $0)
;;   %2 = bitcast <8 x i16> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i16x8.extadd_pairwise_i8x16_u:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> $0, <16 x i8> splat (i8 1))
;;   %2 = bitcast <8 x i16> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i16x8.narrow_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = call <8 x i16> @llvm.x86.sse2.packssdw.128(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.narrow_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = call <8 x i16> @llvm.x86.sse41.packusdw(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.extend_low_i8x16_s:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i16x8.extend_high_i8x16_s:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i16x8.extend_low_i8x16_u:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i16x8.extend_high_i8x16_u:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i16x8.extmul_low_i8x16_s:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> $1, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %4 = sext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i16x8.extmul_high_i8x16_s:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> $1, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %4 = sext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i16x8.extmul_low_i8x16_u:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> $1, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %4 = zext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i16x8.extmul_high_i8x16_u:
;;   %1 = shufflevector <16 x i8> $0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> $1, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %4 = zext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i32x4.extadd_pairwise_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %1, <8 x i16> splat (i16 1))
;;   %3 = freeze <4 x i32> %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.extadd_pairwise_i16x8_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = xor <8 x i16> %1, splat (i16 -32768)
;;   %3 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %2, <8 x i16> splat (i16 1))
;;   %4 = freeze <4 x i32> %3
;;   %5 = add <4 x i32> %4, splat (i32 65536)
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i32x4.extend_low_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %3 = sext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.extend_high_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %3 = sext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.extend_low_i16x8_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %3 = zext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.extend_high_i16x8_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %3 = zext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i32x4.dot_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %1, <8 x i16> %2)
;;   %4 = freeze <4 x i32> %3
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i32x4.extmul_low_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %4 = sext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %6 = sext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i32x4.extmul_high_i16x8_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %4 = sext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %6 = sext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i32x4.extmul_low_i16x8_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %4 = zext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %6 = zext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i32x4.extmul_high_i16x8_u:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %4 = zext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %6 = zext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i64x2.extend_low_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = sext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.extend_high_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %3 = sext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.extend_low_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = zext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.extend_high_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %3 = zext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i64x2.extmul_low_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %4 = sext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %6 = sext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i64x2.extmul_high_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %4 = sext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %6 = sext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i64x2.extmul_low_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %4 = zext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %6 = zext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i64x2.extmul_high_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %4 = zext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %6 = zext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
