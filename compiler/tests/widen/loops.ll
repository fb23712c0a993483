; Loops of vectors, and which of them do several iterations at once.

define i32 @widened_add(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %y = add <4 x i32> %x, %v
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; That the counter meets its end is asked.
define i32 @widened_down(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ %n, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, -4
  %done = icmp eq i32 %i.next, 0
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define <4 x i32> @widened_sum(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = add <4 x i32> %sum, %x
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum.next
}

define <16 x i8> @widened_and(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <16 x i8> [ zeroinitializer, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %y = bitcast <16 x i8> %sum to <4 x i32>
  %z = and <4 x i32> %y, %x
  %sum.next = bitcast <4 x i32> %z to <16 x i8>
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <16 x i8> %sum.next
}

; The value of the last iteration is used behind the loop.
define <4 x i32> @widened_last(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %y = add <4 x i32> %x, %v
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %y
}

define i32 @widened_counters(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 %p0.next
}

; What is the same each time.
define i32 @widened_fixed(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %s = insertelement <4 x i32> poison, i32 %n, i32 0
  %splat = shufflevector <4 x i32> %s, <4 x i32> poison, <4 x i32> zeroinitializer
  %x = load <4 x i32>, ptr %from, align 1
  %y = mul <4 x i32> %x, %splat
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @widened_shuffle(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %y = shufflevector <4 x i32> %x, <4 x i32> %v, <4 x i32> <i32 3, i32 4, i32 poison, i32 0>
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @widened_select(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %c = icmp slt <4 x i32> %x, %v
  %y = select <4 x i1> %c, <4 x i32> %x, <4 x i32> zeroinitializer
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @widened_call(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %y = call <4 x i32> @llvm.abs.v4i32(<4 x i32> %x, i1 false)
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @widened_other_steps(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %h = load <4 x i16>, ptr %from, align 1
  %y = sext <4 x i16> %h to <4 x i32>
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 8
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; What is ahead is loaded before it is stored, in the loop as in a turn.
define i32 @widened_in_place(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %to, align 1
  %ahead = getelementptr i8, ptr %to, i64 4
  %x2 = load <4 x i32>, ptr %ahead, align 1
  %y = add <4 x i32> %x, %x2
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; Stored far enough ahead of what a turn loads.
define i32 @widened_far_behind(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %to, align 1
  %ahead = getelementptr i8, ptr %to, i64 128
  store <4 x i32> %x, ptr %ahead, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define <4 x i32> @widened_difference(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = sub <4 x i32> %sum, %x
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum.next
}

define <4 x i32> @widened_largest(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %x, <4 x i32> %sum)
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum.next
}

; Other types for the bits of a sum, behind the loop.
define <16 x i8> @widened_cast_sum(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = add <4 x i32> %sum, %x
  %bytes = bitcast <4 x i32> %sum.next to <16 x i8>
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <16 x i8> %bytes
}

define i32 @kept_cast_sum_used(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = add <4 x i32> %sum, %x
  %bytes = bitcast <4 x i32> %sum.next to <16 x i8>
  store <16 x i8> %bytes, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; What is subtracted changes its sign each time.
define <4 x i32> @kept_subtracted(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = sub <4 x i32> %x, %sum
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum.next
}

define <4 x i32> @kept_extremes(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %low = call <4 x i32> @llvm.smin.v4i32(<4 x i32> %v, <4 x i32> %sum)
  %sum.next = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %x, <4 x i32> %low)
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum.next
}

; Each iteration loads what the one before stored.
define i32 @kept_near_behind(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %to, align 1
  %ahead = getelementptr i8, ptr %to, i64 16
  store <4 x i32> %x, ptr %ahead, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; The order of sums of floats matters.
define <4 x float> @kept_float_sum(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x float> [ zeroinitializer, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x float>, ptr %from, align 1
  %sum.next = fadd <4 x float> %sum, %x
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x float> %sum.next
}

; A sum that the loop stores each time.
define i32 @kept_sum_used(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = add <4 x i32> %sum, %x
  store <4 x i32> %sum.next, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; The sum without the last iteration.
define <4 x i32> @kept_sum_before_the_end(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %sum.next = add <4 x i32> %sum, %x
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum
}

define <4 x i32> @kept_two_operators(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %sum = phi <4 x i32> [ %v, %entry ], [ %sum.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %y = xor <4 x i32> %sum, %x
  %sum.next = add <4 x i32> %y, %v
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret <4 x i32> %sum.next
}

; What the iteration before loaded.
define i32 @kept_last_iteration(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %before = phi <4 x i32> [ %v, %entry ], [ %x, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %before, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_gaps(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 32
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_backwards(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, -16
  %p1.next = add i32 %p1, -16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_still(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 0
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_volatile(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load volatile <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; LLVM vectorises it.
define i32 @kept_scalar(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load i32, ptr %from, align 1
  store i32 %x, ptr %to, align 1
  %p0.next = add i32 %p0, 4
  %p1.next = add i32 %p1, 4
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_lane(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %e = extractelement <4 x i32> %x, i32 0
  %y = insertelement <4 x i32> %x, i32 %e, i32 2
  store <4 x i32> %y, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; The number of the iteration differs in those of a turn.
define i32 @kept_number(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  %s = insertelement <4 x i32> %x, i32 %i, i32 0
  store <4 x i32> %s, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

; It may take several times round to meet the end.
define i32 @kept_odd_step(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 3
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_other_end(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp ult i32 %i.next, %n
  br i1 %done, label %again, label %out
out:
  ret i32 0
}

define i32 @kept_two_memories(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v, ptr %other) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = zext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %other, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

define i32 @kept_not_unsigned(ptr %m, i32 %b0, i32 %b1, i32 %n, <4 x i32> %v) {
entry:
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p0 = phi i32 [ %b0, %entry ], [ %p0.next, %again ]
  %p1 = phi i32 [ %b1, %entry ], [ %p1.next, %again ]
  %w0 = sext i32 %p0 to i64
  %to = getelementptr i8, ptr %m, i64 %w0
  %w1 = zext i32 %p1 to i64
  %from = getelementptr i8, ptr %m, i64 %w1
  %x = load <4 x i32>, ptr %from, align 1
  store <4 x i32> %x, ptr %to, align 1
  %p0.next = add i32 %p0, 16
  %p1.next = add i32 %p1, 16
  %i.next = add i32 %i, 1
  %done = icmp eq i32 %i.next, %n
  br i1 %done, label %out, label %again
out:
  ret i32 0
}

declare <4 x i32> @llvm.smax.v4i32(<4 x i32>, <4 x i32>)
declare <4 x i32> @llvm.smin.v4i32(<4 x i32>, <4 x i32>)
declare <4 x i32> @llvm.abs.v4i32(<4 x i32>, i1)
