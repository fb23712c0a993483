define i32 @good_literal(i32 %x) #0 {
  %shifted = shl i32 %x, 31
  ret i32 %shifted
}
define i128 @good_wide_literal(i128 %x) #0 {
  %shifted = lshr i128 %x, 64
  ret i128 %shifted
}
define i64 @good_masked(i64 %x, i64 %count) #0 {
  %masked = and i64 %count, 63
  %shifted = ashr i64 %x, %masked
  ret i64 %shifted
}
define <4 x i32> @good_lanes(<4 x i32> %x, i32 %count) #0 {
  %masked = and i32 %count, 31
  %first = insertelement <4 x i32> poison, i32 %masked, i64 0
  %counts = shufflevector <4 x i32> %first, <4 x i32> poison, <4 x i32> zeroinitializer
  %shifted = shl <4 x i32> %x, %counts
  ret <4 x i32> %shifted
}
define <16 x i8> @good_narrow_lanes(<16 x i8> %x, i32 %count) #0 {
  %narrow = trunc i32 %count to i8
  %first = insertelement <16 x i8> poison, i8 %narrow, i64 0
  %counts = shufflevector <16 x i8> %first, <16 x i8> poison, <16 x i32> zeroinitializer
  %masked = and <16 x i8> %counts, splat (i8 7)
  %shifted = lshr <16 x i8> %x, %masked
  ret <16 x i8> %shifted
}
define <2 x i64> @good_literal_lanes(<2 x i64> %x) #0 {
  %shifted = lshr <2 x i64> %x, <i64 1, i64 63>
  ret <2 x i64> %shifted
}
define i32 @bad_unmasked(i32 %x, i32 %count) #0 {
  %shifted = shl i32 %x, %count
  ret i32 %shifted
}
define i32 @bad_literal(i32 %x) #0 {
  %shifted = lshr i32 %x, 32
  ret i32 %shifted
}
define i32 @bad_mask(i32 %x, i32 %count) #0 {
  %masked = and i32 %count, 63
  %shifted = ashr i32 %x, %masked
  ret i32 %shifted
}
define <8 x i16> @bad_lanes(<8 x i16> %x, i16 %count) #0 {
  %masked = and i16 %count, 31
  %first = insertelement <8 x i16> poison, i16 %masked, i64 0
  %counts = shufflevector <8 x i16> %first, <8 x i16> poison, <8 x i32> zeroinitializer
  %shifted = shl <8 x i16> %x, %counts
  ret <8 x i16> %shifted
}
define <2 x i64> @bad_literal_lanes(<2 x i64> %x) #0 {
  %shifted = lshr <2 x i64> %x, <i64 1, i64 64>
  ret <2 x i64> %shifted
}
attributes #0 = { "disable-tail-calls"="true" }
