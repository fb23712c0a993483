declare float @llvm.sqrt.f32(float)

define float @good(float %x, float %y) #0 {
  %sum = fadd float %x, %y
  %root = call float @llvm.sqrt.f32(float %sum)
  ret float %root
}
define float @bad_fast(float %x, float %y) #0 {
  %sum = fadd fast float %x, %y
  ret float %sum
}
define double @bad_contract(double %x, double %y) #0 {
  %product = fmul contract double %x, %y
  ret double %product
}
define i1 @bad_compare(double %x, double %y) #0 {
  %less = fcmp nnan olt double %x, %y
  ret i1 %less
}
define float @bad_call(float %x) #0 {
  %root = call nsz float @llvm.sqrt.f32(float %x)
  ret float %root
}
define <4 x float> @bad_vector(<4 x float> %x) #0 {
  %sum = fsub reassoc <4 x float> %x, %x
  ret <4 x float> %sum
}
attributes #0 = { "disable-tail-calls"="true" }
