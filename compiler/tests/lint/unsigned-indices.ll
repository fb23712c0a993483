declare void @llvm.ubsantrap(i8)

define i8 @good_widened(ptr %base, i32 %index) #0 {
  %wide = zext i32 %index to i64
  %indexed = getelementptr i8, ptr %base, i64 %wide
  %address = getelementptr i8, ptr %indexed, i64 -1
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @good_scaled(ptr %base, i32 %index) #0 {
  %wide = zext i32 %index to i64
  %scaled = mul i64 %wide, 32
  %address = getelementptr i8, ptr %base, i64 %scaled
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @good_literal(ptr %base) #0 {
  %address = getelementptr i8, ptr %base, i64 4294967295
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @good_checked(ptr %base, i64 %index, i64 %bound) #0 {
  %is_outside = icmp uge i64 %index, %bound
  br i1 %is_outside, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 1)
  unreachable
next:
  %address = getelementptr i8, ptr %base, i64 %index
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @good_range(ptr %base, i64 %start, i64 %len, i64 %bound) #0 {
  %end = add i64 %start, %len
  %is_outside = icmp ugt i64 %end, %bound
  %wraps = icmp ult i64 %end, %start
  %traps = or i1 %is_outside, %wraps
  br i1 %traps, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 1)
  unreachable
next:
  %address = getelementptr i8, ptr %base, i64 %start
  %value = load i8, ptr %address
  ret i8 %value
}
; A distance between functions of an image goes either way.
define void @good_code(ptr %base, i32 %distance, i1 %is_known, ptr %other) #0 {
  %wide = sext i32 %distance to i64
  %address = getelementptr i8, ptr %base, i64 %wide
  %code = select i1 %is_known, ptr %address, ptr %other
  call void %code()
  call void %address()
  ret void
}
define i8 @bad_narrow(ptr %base, i32 %index) #0 {
  %address = getelementptr i8, ptr %base, i32 %index
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_sign_extended(ptr %base, i32 %index) #0 {
  %wide = sext i32 %index to i64
  %address = getelementptr i8, ptr %base, i64 %wide
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_sign_extended_and_scaled(ptr %base, i32 %index) #0 {
  %wide = sext i32 %index to i64
  %scaled = mul i64 %wide, 32
  %address = getelementptr i8, ptr %base, i64 %scaled
  %value = load i8, ptr %address
  ret i8 %value
}
define void @bad_argument_of_a_call(ptr %base, i32 %distance, ptr %callee) #0 {
  %wide = sext i32 %distance to i64
  %address = getelementptr i8, ptr %base, i64 %wide
  call void %callee(ptr %address)
  ret void
}
define i8 @bad_literal(ptr %base) #0 {
  %address = getelementptr i8, ptr %base, i64 -1
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_unchecked(ptr %base, i64 %index) #0 {
  %address = getelementptr i8, ptr %base, i64 %index
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_checked_as_signed(ptr %base, i64 %index, i64 %bound) #0 {
  %is_outside = icmp sge i64 %index, %bound
  br i1 %is_outside, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 1)
  unreachable
next:
  %address = getelementptr i8, ptr %base, i64 %index
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_checked_the_wrong_way(ptr %base, i64 %index, i64 %bound) #0 {
  %is_outside = icmp uge i64 %index, %bound
  br i1 %is_outside, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 1)
  unreachable
next:
  %address = getelementptr i8, ptr %base, i64 %index
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_checked_on_one_way(ptr %base, i64 %index, i64 %bound, i1 %skip) #0 {
  br i1 %skip, label %next, label %check
check:
  %is_outside = icmp uge i64 %index, %bound
  br i1 %is_outside, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 1)
  unreachable
next:
  %address = getelementptr i8, ptr %base, i64 %index
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @good_huge_literal_that_is_checked(ptr %base, i64 %bound) #0 {
  %is_outside = icmp uge i64 -33554432, %bound
  br i1 %is_outside, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 1)
  unreachable
next:
  %address = getelementptr i8, ptr %base, i64 -1073741824
  %value = load i8, ptr %address
  ret i8 %value
}
define i8 @bad_huge_literal(ptr %base) #0 {
  %address = getelementptr i8, ptr %base, i64 -1073741824
  %value = load i8, ptr %address
  ret i8 %value
}
attributes #0 = { "disable-tail-calls"="true" }
