define i32 @good(i32 %x, i32 %y) #0 {
  %sum = add i32 %x, %y
  %product = mul i32 %sum, %x
  %half = lshr i32 %product, 1
  %both = or i32 %half, %x
  ret i32 %both
}
define i32 @bad_add(i32 %x, i32 %y) #0 {
  %sum = add nsw i32 %x, %y
  ret i32 %sum
}
define i32 @bad_sub(i32 %x, i32 %y) #0 {
  %difference = sub nuw i32 %x, %y
  ret i32 %difference
}
define i32 @bad_mul(i32 %x, i32 %y) #0 {
  %product = mul nuw nsw i32 %x, %y
  ret i32 %product
}
define i32 @bad_shl(i32 %x) #0 {
  %shifted = shl nuw i32 %x, 1
  ret i32 %shifted
}
define i32 @bad_trunc(i64 %x) #0 {
  %low = trunc nsw i64 %x to i32
  ret i32 %low
}
define i32 @bad_exact(i32 %x) #0 {
  %half = ashr exact i32 %x, 1
  ret i32 %half
}
define i32 @bad_disjoint(i32 %x, i32 %y) #0 {
  %both = or disjoint i32 %x, %y
  ret i32 %both
}
define i64 @bad_nneg(i32 %x) #0 {
  %wide = zext nneg i32 %x to i64
  ret i64 %wide
}
define i1 @bad_samesign(i32 %x, i32 %y) #0 {
  %less = icmp samesign ult i32 %x, %y
  ret i1 %less
}
define <4 x i32> @bad_vector(<4 x i32> %x) #0 {
  %sum = add nsw <4 x i32> %x, %x
  ret <4 x i32> %sum
}
attributes #0 = { "disable-tail-calls"="true" }
