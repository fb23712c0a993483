(module
  (func $i32.wrap_i64 (param i64) (result i32) (i32.wrap_i64 (local.get 0)))
  (func $i32.trunc_f32_s (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
  (func $i32.trunc_f32_u (param f32) (result i32) (i32.trunc_f32_u (local.get 0)))
  (func $i32.trunc_f64_s (param f64) (result i32) (i32.trunc_f64_s (local.get 0)))
  (func $i32.trunc_f64_u (param f64) (result i32) (i32.trunc_f64_u (local.get 0)))
  (func $i64.extend_i32_s (param i32) (result i64) (i64.extend_i32_s (local.get 0)))
  (func $i64.extend_i32_u (param i32) (result i64) (i64.extend_i32_u (local.get 0)))
  (func $i64.trunc_f32_s (param f32) (result i64) (i64.trunc_f32_s (local.get 0)))
  (func $i64.trunc_f32_u (param f32) (result i64) (i64.trunc_f32_u (local.get 0)))
  (func $i64.trunc_f64_s (param f64) (result i64) (i64.trunc_f64_s (local.get 0)))
  (func $i64.trunc_f64_u (param f64) (result i64) (i64.trunc_f64_u (local.get 0)))
  (func $f32.convert_i32_s (param i32) (result f32) (f32.convert_i32_s (local.get 0)))
  (func $f32.convert_i32_u (param i32) (result f32) (f32.convert_i32_u (local.get 0)))
  (func $f32.convert_i64_s (param i64) (result f32) (f32.convert_i64_s (local.get 0)))
  (func $f32.convert_i64_u (param i64) (result f32) (f32.convert_i64_u (local.get 0)))
  (func $f32.demote_f64 (param f64) (result f32) (f32.demote_f64 (local.get 0)))
  (func $f64.convert_i32_s (param i32) (result f64) (f64.convert_i32_s (local.get 0)))
  (func $f64.convert_i32_u (param i32) (result f64) (f64.convert_i32_u (local.get 0)))
  (func $f64.convert_i64_s (param i64) (result f64) (f64.convert_i64_s (local.get 0)))
  (func $f64.convert_i64_u (param i64) (result f64) (f64.convert_i64_u (local.get 0)))
  (func $f64.promote_f32 (param f32) (result f64) (f64.promote_f32 (local.get 0)))
  (func $i32.reinterpret_f32 (param f32) (result i32) (i32.reinterpret_f32 (local.get 0)))
  (func $i64.reinterpret_f64 (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
  (func $f32.reinterpret_i32 (param i32) (result f32) (f32.reinterpret_i32 (local.get 0)))
  (func $f64.reinterpret_i64 (param i64) (result f64) (f64.reinterpret_i64 (local.get 0)))
  (func $i32.trunc_sat_f32_s (param f32) (result i32) (i32.trunc_sat_f32_s (local.get 0)))
  (func $i32.trunc_sat_f32_u (param f32) (result i32) (i32.trunc_sat_f32_u (local.get 0)))
  (func $i32.trunc_sat_f64_s (param f64) (result i32) (i32.trunc_sat_f64_s (local.get 0)))
  (func $i32.trunc_sat_f64_u (param f64) (result i32) (i32.trunc_sat_f64_u (local.get 0)))
  (func $i64.trunc_sat_f32_s (param f32) (result i64) (i64.trunc_sat_f32_s (local.get 0)))
  (func $i64.trunc_sat_f32_u (param f32) (result i64) (i64.trunc_sat_f32_u (local.get 0)))
  (func $i64.trunc_sat_f64_s (param f64) (result i64) (i64.trunc_sat_f64_s (local.get 0)))
  (func $i64.trunc_sat_f64_u (param f64) (result i64) (i64.trunc_sat_f64_u (local.get 0)))
)
;; i32.wrap_i64:
;;   %1 = trunc i64 $0 to i32
;;   ret i32 %1
;; i32.trunc_f32_s:
;;   %1 = fcmp ogt float $0, 0xC1E0000020000000
;;   %2 = fcmp olt float $0, 0x41E0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno float $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptosi float $0 to i32
;;   ret i32 %10
;; i32.trunc_f32_u:
;;   %1 = fcmp ogt float $0, -1.000000e+00
;;   %2 = fcmp olt float $0, 0x41F0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno float $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptoui float $0 to i32
;;   ret i32 %10
;; i32.trunc_f64_s:
;;   %1 = fcmp ogt double $0, 0xC1E0000000200000
;;   %2 = fcmp olt double $0, 0x41E0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno double $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptosi double $0 to i32
;;   ret i32 %10
;; i32.trunc_f64_u:
;;   %1 = fcmp ogt double $0, -1.000000e+00
;;   %2 = fcmp olt double $0, 0x41F0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno double $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptoui double $0 to i32
;;   ret i32 %10
;; i64.extend_i32_s:
;;   %1 = sext i32 $0 to i64
;;   ret i64 %1
;; i64.extend_i32_u:
;;   %1 = zext i32 $0 to i64
;;   ret i64 %1
;; i64.trunc_f32_s:
;;   %1 = fcmp ogt float $0, 0xC3E0000020000000
;;   %2 = fcmp olt float $0, 0x43E0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno float $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptosi float $0 to i64
;;   ret i64 %10
;; i64.trunc_f32_u:
;;   %1 = fcmp ogt float $0, -1.000000e+00
;;   %2 = fcmp olt float $0, 0x43F0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno float $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptoui float $0 to i64
;;   ret i64 %10
;; i64.trunc_f64_s:
;;   %1 = fcmp ogt double $0, 0xC3E0000000000001
;;   %2 = fcmp olt double $0, 0x43E0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno double $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptosi double $0 to i64
;;   ret i64 %10
;; i64.trunc_f64_u:
;;   %1 = fcmp ogt double $0, -1.000000e+00
;;   %2 = fcmp olt double $0, 0x43F0000000000000
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   br i1 %4, label %5, label %6
;; 5:
;;   %7 = fcmp uno double $0, $0
;;   br i1 %7, label %8, label %9
;; 8:
;;   call void @llvm.ubsantrap(i8 8)
;;   unreachable
;; 9:
;;   call void @llvm.ubsantrap(i8 6)
;;   unreachable
;; 6:
;;   %10 = fptoui double $0 to i64
;;   ret i64 %10
;; f32.convert_i32_s:
;;   %1 = sitofp i32 $0 to float
;;   ret float %1
;; f32.convert_i32_u:
;;   %1 = uitofp i32 $0 to float
;;   ret float %1
;; f32.convert_i64_s:
;;   %1 = sitofp i64 $0 to float
;;   ret float %1
;; f32.convert_i64_u:
;;   %1 = uitofp i64 $0 to float
;;   ret float %1
;; f32.demote_f64:
;;   %1 = fptrunc double $0 to float
;;   ret float %1
;; f64.convert_i32_s:
;;   %1 = sitofp i32 $0 to double
;;   ret double %1
;; f64.convert_i32_u:
;;   %1 = uitofp i32 $0 to double
;;   ret double %1
;; f64.convert_i64_s:
;;   %1 = sitofp i64 $0 to double
;;   ret double %1
;; f64.convert_i64_u:
;;   %1 = uitofp i64 $0 to double
;;   ret double %1
;; f64.promote_f32:
;;   %1 = fpext float $0 to double
;;   ret double %1
;; i32.reinterpret_f32:
;;   %1 = bitcast float $0 to i32
;;   ret i32 %1
;; i64.reinterpret_f64:
;;   %1 = bitcast double $0 to i64
;;   ret i64 %1
;; f32.reinterpret_i32:
;;   %1 = bitcast i32 $0 to float
;;   ret float %1
;; f64.reinterpret_i64:
;;   %1 = bitcast i64 $0 to double
;;   ret double %1
;; i32.trunc_sat_f32_s:
;;   %1 = call i32 @llvm.fptosi.sat.i32.f32(float $0)
;;   ret i32 %1
;; i32.trunc_sat_f32_u:
;;   %1 = call i32 @llvm.fptoui.sat.i32.f32(float $0)
;;   ret i32 %1
;; i32.trunc_sat_f64_s:
;;   %1 = call i32 @llvm.fptosi.sat.i32.f64(double $0)
;;   ret i32 %1
;; i32.trunc_sat_f64_u:
;;   %1 = call i32 @llvm.fptoui.sat.i32.f64(double $0)
;;   ret i32 %1
;; i64.trunc_sat_f32_s:
;;   %1 = call i64 @llvm.fptosi.sat.i64.f32(float $0)
;;   ret i64 %1
;; i64.trunc_sat_f32_u:
;;   %1 = call i64 @llvm.fptoui.sat.i64.f32(float $0)
;;   ret i64 %1
;; i64.trunc_sat_f64_s:
;;   %1 = call i64 @llvm.fptosi.sat.i64.f64(double $0)
;;   ret i64 %1
;; i64.trunc_sat_f64_u:
;;   %1 = call i64 @llvm.fptoui.sat.i64.f64(double $0)
;;   ret i64 %1
