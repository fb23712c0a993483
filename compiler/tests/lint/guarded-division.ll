declare void @llvm.ubsantrap(i8)

define i32 @good_unsigned(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %y, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %quotient = udiv i32 %x, %y
  ret i32 %quotient
}
define i32 @good_signed(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %y, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %is_least = icmp eq i32 %x, -2147483648
  %is_minus_one = icmp eq i32 %y, -1
  %overflows = and i1 %is_least, %is_minus_one
  br i1 %overflows, label %trap, label %last
last:
  %quotient = sdiv i32 %x, %y
  ret i32 %quotient
}
define i64 @good_remainder(i64 %x, i64 %y) #0 {
  %is_zero = icmp eq i64 %y, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %is_minus_one = icmp eq i64 %y, -1
  %divisor = select i1 %is_minus_one, i64 1, i64 %y
  %remainder = srem i64 %x, %divisor
  ret i64 %remainder
}
; The guest guards as well, with other values than those that the guard is about.
define i64 @good_chosen(i64 %x, i64 %y, i1 %z) #0 {
  %chosen = select i1 %z, i64 1, i64 %y
  %is_zero = icmp eq i64 %chosen, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %is_minus_one = icmp eq i64 %chosen, -1
  %divisor = select i1 %is_minus_one, i64 1, i64 %chosen
  %remainder = srem i64 %x, %divisor
  ret i64 %remainder
}
define i32 @good_literal(i32 %x) #0 {
  %quotient = sdiv i32 %x, 7
  ret i32 %quotient
}
define i32 @good_by_minus_one(i32 %x) #0 {
  %is_least = icmp eq i32 %x, -2147483648
  %overflows = and i1 %is_least, true
  br i1 %overflows, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 4)
  unreachable
next:
  %quotient = sdiv i32 %x, -1
  ret i32 %quotient
}
define i32 @good_dead(i32 %x) #0 {
  br i1 true, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %quotient = udiv i32 %x, 0
  ret i32 %quotient
}
define i32 @bad_unsigned(i32 %x, i32 %y) #0 {
  %quotient = udiv i32 %x, %y
  ret i32 %quotient
}
define i32 @bad_zero(i32 %x) #0 {
  %remainder = urem i32 %x, 0
  ret i32 %remainder
}
define i32 @bad_overflow(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %y, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %quotient = sdiv i32 %x, %y
  ret i32 %quotient
}
define i64 @bad_overflow_of_a_remainder(i64 %x, i64 %y) #0 {
  %is_zero = icmp eq i64 %y, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %remainder = srem i64 %x, %y
  ret i64 %remainder
}
define i64 @bad_choice(i64 %x, i64 %y) #0 {
  %is_minus_one = icmp eq i64 %y, -1
  %divisor = select i1 %is_minus_one, i64 1, i64 %y
  %remainder = srem i64 %x, %divisor
  ret i64 %remainder
}
define i32 @bad_other_least(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %y, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %is_least = icmp eq i32 %x, -2147483647
  %is_minus_one = icmp eq i32 %y, -1
  %overflows = and i1 %is_least, %is_minus_one
  br i1 %overflows, label %trap, label %last
last:
  %quotient = sdiv i32 %x, %y
  ret i32 %quotient
}
define i32 @bad_way(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %y, 0
  br i1 %is_zero, label %next, label %trap
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %quotient = udiv i32 %x, %y
  ret i32 %quotient
}
define i32 @bad_other_operand(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %x, 0
  br i1 %is_zero, label %trap, label %next
trap:
  call void @llvm.ubsantrap(i8 7)
  unreachable
next:
  %quotient = udiv i32 %x, %y
  ret i32 %quotient
}
; The result is chosen, but the division happens.
define i32 @bad_choice_of_the_result(i32 %x, i32 %y) #0 {
  %is_zero = icmp eq i32 %y, 0
  %quotient = udiv i32 %x, %y
  %result = select i1 %is_zero, i32 0, i32 %quotient
  ret i32 %result
}
define <4 x i32> @bad_lanes(<4 x i32> %x, <4 x i32> %y) #0 {
  %quotient = udiv <4 x i32> %x, %y
  ret <4 x i32> %quotient
}
attributes #0 = { "disable-tail-calls"="true" }
