(module
  (func $i32x4.trunc_sat_f32x4_s (param v128) (result v128) (i32x4.trunc_sat_f32x4_s (local.get 0)))
  (func $i32x4.trunc_sat_f32x4_u (param v128) (result v128) (i32x4.trunc_sat_f32x4_u (local.get 0)))
  (func $f32x4.convert_i32x4_s (param v128) (result v128) (f32x4.convert_i32x4_s (local.get 0)))
  (func $f32x4.convert_i32x4_u (param v128) (result v128) (f32x4.convert_i32x4_u (local.get 0)))
  (func $i32x4.trunc_sat_f64x2_s_zero (param v128) (result v128) (i32x4.trunc_sat_f64x2_s_zero (local.get 0)))
  (func $i32x4.trunc_sat_f64x2_u_zero (param v128) (result v128) (i32x4.trunc_sat_f64x2_u_zero (local.get 0)))
  (func $f64x2.convert_low_i32x4_s (param v128) (result v128) (f64x2.convert_low_i32x4_s (local.get 0)))
  (func $f64x2.convert_low_i32x4_u (param v128) (result v128) (f64x2.convert_low_i32x4_u (local.get 0)))
  (func $f32x4.demote_f64x2_zero (param v128) (result v128) (f32x4.demote_f64x2_zero (local.get 0)))
  (func $f64x2.promote_low_f32x4 (param v128) (result v128) (f64x2.promote_low_f32x4 (local.get 0)))
)
;; i32x4.trunc_sat_f32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = fcmp ord <4 x float> %1, %1
;;   %3 = select <4 x i1> %2, <4 x float> %1, <4 x float> zeroinitializer
;;   %4 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %3)
;;   %5 = fcmp oge <4 x float> %1, splat (float 0x41E0000000000000)
;;   %6 = sext <4 x i1> %5 to <4 x i32>
;;   %7 = xor <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; i32x4.trunc_sat_f32x4_u:
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
;; f32x4.convert_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = sitofp <4 x i32> %1 to <4 x float>
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; f32x4.convert_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = uitofp <4 x i32> %1 to <4 x float>
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; i32x4.trunc_sat_f64x2_s_zero:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = fcmp ord <2 x double> %1, %1
;;   %3 = select <2 x i1> %2, <2 x double> splat (double 0x41DFFFFFFFC00000), <2 x double> zeroinitializer
;;   %4 = fcmp olt <2 x double> %1, %3
;;   %5 = select <2 x i1> %4, <2 x double> %1, <2 x double> %3
;;   %6 = call <4 x i32> @llvm.x86.sse2.cvttpd2dq(<2 x double> %5)
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; i32x4.trunc_sat_f64x2_u_zero:
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
;; f64x2.convert_low_i32x4_s:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = sitofp <2 x i32> %2 to <2 x double>
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f64x2.convert_low_i32x4_u:
;;   %1 = bitcast <16 x i8> $0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = uitofp <2 x i32> %2 to <2 x double>
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f32x4.demote_f64x2_zero:
;;   %1 = bitcast <16 x i8> $0 to <2 x double>
;;   %2 = fptrunc <2 x double> %1 to <2 x float>
;;   %3 = shufflevector <2 x float> %2, <2 x float> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; f64x2.promote_low_f32x4:
;;   %1 = bitcast <16 x i8> $0 to <4 x float>
;;   %2 = shufflevector <4 x float> %1, <4 x float> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = fpext <2 x float> %2 to <2 x double>
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
