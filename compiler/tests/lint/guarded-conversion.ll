declare void @llvm.ubsantrap(i8)
declare i32 @llvm.fptosi.sat.i32.f32(float)

define i32 @good_signed(double %x) #0 {
  %above_lowest = fcmp ogt double %x, -2147483649.0
  %below_highest = fcmp olt double %x, 2147483648.0
  %fits = and i1 %above_lowest, %below_highest
  %fails = xor i1 %fits, true
  br i1 %fails, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 5)
  unreachable
next:
  %result = fptosi double %x to i32
  ret i32 %result
}
define i64 @good_unsigned(float %x) #0 {
  %above_lowest = fcmp ogt float %x, -1.0
  %below_highest = fcmp olt float %x, 0x43F0000000000000
  %fits = and i1 %above_lowest, %below_highest
  br i1 %fits, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 5)
  unreachable
next:
  %result = fptoui float %x to i64
  ret i64 %result
}
define i32 @good_saturating(float %x) #0 {
  %result = call i32 @llvm.fptosi.sat.i32.f32(float %x)
  ret i32 %result
}
define i32 @bad_signed(float %x) #0 {
  %result = fptosi float %x to i32
  ret i32 %result
}
define i32 @bad_unsigned(float %x) #0 {
  %result = fptoui float %x to i32
  ret i32 %result
}
define i32 @bad_one_sided(double %x) #0 {
  %below_highest = fcmp olt double %x, 2147483648.0
  br i1 %below_highest, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 5)
  unreachable
next:
  %result = fptosi double %x to i32
  ret i32 %result
}
; 2^31 itself has no place.
define i32 @bad_bound(double %x) #0 {
  %above_lowest = fcmp ogt double %x, -2147483649.0
  %below_highest = fcmp ole double %x, 2147483648.0
  %fits = and i1 %above_lowest, %below_highest
  br i1 %fits, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 5)
  unreachable
next:
  %result = fptosi double %x to i32
  ret i32 %result
}
; One bound or the other shows nothing.
define i32 @bad_or(double %x) #0 {
  %above_lowest = fcmp ogt double %x, -2147483649.0
  %below_highest = fcmp olt double %x, 2147483648.0
  %fits = or i1 %above_lowest, %below_highest
  br i1 %fits, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 5)
  unreachable
next:
  %result = fptosi double %x to i32
  ret i32 %result
}
; Unordered comparisons hold for NaN.
define i32 @bad_nan(double %x) #0 {
  %above_lowest = fcmp ugt double %x, -2147483649.0
  %below_highest = fcmp ult double %x, 2147483648.0
  %fits = and i1 %above_lowest, %below_highest
  br i1 %fits, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 5)
  unreachable
next:
  %result = fptosi double %x to i32
  ret i32 %result
}
define <4 x i32> @bad_lanes(<4 x float> %x) #0 {
  %result = fptosi <4 x float> %x to <4 x i32>
  ret <4 x i32> %result
}
attributes #0 = { "disable-tail-calls"="true" }
