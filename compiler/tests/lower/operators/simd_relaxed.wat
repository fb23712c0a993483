(module
  (func $i8x16.relaxed_swizzle (param v128 v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 1)))
  (func $i32x4.relaxed_trunc_f32x4_s (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_s (local.get 0)))
  (func $i32x4.relaxed_trunc_f32x4_u (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_u (local.get 0)))
  (func $i32x4.relaxed_trunc_f64x2_s_zero (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_s_zero (local.get 0)))
  (func $i32x4.relaxed_trunc_f64x2_u_zero (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_u_zero (local.get 0)))
  (func $f32x4.relaxed_madd (param v128 v128 v128) (result v128) (f32x4.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func $f32x4.relaxed_nmadd (param v128 v128 v128) (result v128) (f32x4.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func $f64x2.relaxed_madd (param v128 v128 v128) (result v128) (f64x2.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func $f64x2.relaxed_nmadd (param v128 v128 v128) (result v128) (f64x2.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func $i8x16.relaxed_laneselect (param v128 v128 v128) (result v128) (i8x16.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func $i16x8.relaxed_laneselect (param v128 v128 v128) (result v128) (i16x8.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func $i32x4.relaxed_laneselect (param v128 v128 v128) (result v128) (i32x4.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func $i64x2.relaxed_laneselect (param v128 v128 v128) (result v128) (i64x2.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func $f32x4.relaxed_min (param v128 v128) (result v128) (f32x4.relaxed_min (local.get 0) (local.get 1)))
  (func $f32x4.relaxed_max (param v128 v128) (result v128) (f32x4.relaxed_max (local.get 0) (local.get 1)))
  (func $f64x2.relaxed_min (param v128 v128) (result v128) (f64x2.relaxed_min (local.get 0) (local.get 1)))
  (func $f64x2.relaxed_max (param v128 v128) (result v128) (f64x2.relaxed_max (local.get 0) (local.get 1)))
  (func $i16x8.relaxed_q15mulr_s (param v128 v128) (result v128) (i16x8.relaxed_q15mulr_s (local.get 0) (local.get 1)))
  (func $i16x8.relaxed_dot_i8x16_i7x16_s (param v128 v128) (result v128) (i16x8.relaxed_dot_i8x16_i7x16_s (local.get 0) (local.get 1)))
  (func $i32x4.relaxed_dot_i8x16_i7x16_add_s (param v128 v128 v128) (result v128) (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get 0) (local.get 1) (local.get 2)))
)
;; i8x16.relaxed_swizzle:
;;   %1 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> $0, <16 x i8> $1)
;;   ret <16 x i8> %1
;; i32x4.relaxed_trunc_f32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %1)
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i32x4.relaxed_trunc_f32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = fcmp ogt <4 x float> %1, zeroinitializer
;;   %3 = select <4 x i1> %2, <4 x float> %1, <4 x float> zeroinitializer
;;   %4 = fsub <4 x float> %3, splat (float 0x41E0000000000000)
;;   %5 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %4)
;;   %6 = fcmp oge <4 x float> %4, splat (float 0x41E0000000000000)
;;   %7 = sext <4 x i1> %6 to <4 x i32>
;;   %8 = xor <4 x i32> %5, %7
;;   %9 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %8, <4 x i32> zeroinitializer)
;;   %10 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %3)
;;   %11 = add <4 x i32> %10, %9
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   ret <16 x i8> %12
;; i32x4.relaxed_trunc_f64x2_s_zero:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = call <4 x i32> @llvm.x86.sse2.cvttpd2dq(<2 x double> %1)
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i32x4.relaxed_trunc_f64x2_u_zero:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = fcmp ogt <2 x double> %1, zeroinitializer
;;   %3 = select <2 x i1> %2, <2 x double> %1, <2 x double> zeroinitializer
;;   %4 = fcmp olt <2 x double> %3, splat (double 0x41EFFFFFFFE00000)
;;   %5 = select <2 x i1> %4, <2 x double> %3, <2 x double> splat (double 0x41EFFFFFFFE00000)
;;   %6 = call <2 x double> @llvm.trunc.v2f64(<2 x double> %5)
;;   %7 = fadd <2 x double> %6, splat (double 0x4330000000000000)
;;   %8 = bitcast <2 x double> %7 to <4 x i32>
;;   %9 = shufflevector <4 x i32> %8, <4 x i32> zeroinitializer, <4 x i32> <i32 0, i32 2, i32 4, i32 5>
;;   %10 = bitcast <4 x i32> %9 to <16 x i8>
;;   ret <16 x i8> %10
;; f32x4.relaxed_madd:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = bitcast <16 x i8> $2 to <4 x float>
;;   %4 = call <4 x float> @llvm.fma.v4f32(<4 x float> %1, <4 x float> %2, <4 x float> %3)
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.relaxed_nmadd:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = bitcast <16 x i8> $2 to <4 x float>
;;   %4 = fneg <4 x float> %1
;;   %5 = call <4 x float> @llvm.fma.v4f32(<4 x float> %4, <4 x float> %2, <4 x float> %3)
;;   %6 = bitcast <4 x float> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; f64x2.relaxed_madd:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = bitcast <16 x i8> $2 to <2 x double>
;;   %4 = call <2 x double> @llvm.fma.v2f64(<2 x double> %1, <2 x double> %2, <2 x double> %3)
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.relaxed_nmadd:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = bitcast <16 x i8> $2 to <2 x double>
;;   %4 = fneg <2 x double> %1
;;   %5 = call <2 x double> @llvm.fma.v2f64(<2 x double> %4, <2 x double> %2, <2 x double> %3)
;;   %6 = bitcast <2 x double> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i8x16.relaxed_laneselect:
;;   %1 = icmp slt <16 x i8> $2, zeroinitializer
;;   %2 = select <16 x i1> %1, <16 x i8> $0, <16 x i8> $1
;;   ret <16 x i8> %2
;; i16x8.relaxed_laneselect:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = bitcast <16 x i8> $2 to <8 x i16>
;;   %4 = icmp slt <8 x i16> %3, zeroinitializer
;;   %5 = select <8 x i1> %4, <8 x i16> %1, <8 x i16> %2
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i32x4.relaxed_laneselect:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = bitcast <16 x i8> $1 to <4 x i32>
;;   %3 = bitcast <16 x i8> $2 to <4 x i32>
;;   %4 = icmp slt <4 x i32> %3, zeroinitializer
;;   %5 = select <4 x i1> %4, <4 x i32> %1, <4 x i32> %2
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; i64x2.relaxed_laneselect:
;;   %1 = bitcast <16 x i8> $0 to <2 x i64>
;;   %2 = bitcast <16 x i8> $1 to <2 x i64>
;;   %3 = bitcast <16 x i8> $2 to <2 x i64>
;;   %4 = icmp slt <2 x i64> %3, zeroinitializer
;;   %5 = select <2 x i1> %4, <2 x i64> %1, <2 x i64> %2
;;   %6 = bitcast <2 x i64> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; f32x4.relaxed_min:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f32x4.relaxed_max:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = bitcast <16 x i8> $1 to <4 x float>
;;   %3 = fcmp ogt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.relaxed_min:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; f64x2.relaxed_max:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = bitcast <16 x i8> $1 to <2 x double>
;;   %3 = fcmp ogt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; i16x8.relaxed_q15mulr_s:
;;   %1 = bitcast <16 x i8> $0 to <8 x i16>
;;   %2 = bitcast <16 x i8> $1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.x86.ssse3.pmul.hr.sw.128(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; i16x8.relaxed_dot_i8x16_i7x16_s:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> $1, <16 x i8> $0)
;;   %2 = bitcast <8 x i16> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; i32x4.relaxed_dot_i8x16_i7x16_add_s:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> $1, <16 x i8> $0)
;;   %2 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %1, <8 x i16> splat (i16 1))
;;   %3 = freeze <4 x i32> %2
;;   %4 = bitcast <16 x i8> $2 to <4 x i32>
;;   %5 = add <4 x i32> %3, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
