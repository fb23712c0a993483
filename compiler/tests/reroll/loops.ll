; Loops as instcombine leaves them: integers at `to` and `from`, two rounds each time.

define void @rolled_plain(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @rolled_disjoint(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = or disjoint i32 %p, 4
  %q4 = or disjoint i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @rolled_flags(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add nuw nsw i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_volatile(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load volatile i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load volatile i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @rolled_constant_end(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, 100
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @rolled_commuted(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = mul i32 %n, %x0
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = mul i32 %x1, %n
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define i32 @rolled_result(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  %r = add i32 %y1, %p4
  %s = add i32 %r, %q.next
  ret i32 %s
}

define void @rolled_carried(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %c = phi i32 [ 0, %entry ], [ %x1, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, %c
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, %x0
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define i32 @rolled_sum_of_loads_in_reverse(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %t = phi i32 [ 0, %entry ], [ %t2, %again ]
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %t1 = add i32 %x0, %t
  %t2 = add i32 %x1, %t1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret i32 %t2
}

define void @rolled_masked_start(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  %begin = and i32 %from, 6
  br label %again
again:
  %i = phi i32 [ %begin, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

; Those named `kept_…` must stay, each for the reason in its name.

define void @kept_end_that_may_be_missed(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -1
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_constant_end_that_is_missed(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, 101
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_start_that_misses(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 1, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_other_distance(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 5
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_other_operation(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = sub i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_other_constant(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 6
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_other_base(ptr %m, ptr %m2, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m2, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_one_volatile(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load volatile i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_odd_step(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 7
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define i32 @kept_first_value_behind(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret i32 %y0
}

define void @kept_shared_load(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x0, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_load_before_the_store(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_stores_in_reverse(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, 5
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_other_carried_value(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %c = phi i32 [ 0, %entry ], [ %x1, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, %c
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %y1 = add i32 %x1, %y0
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define void @kept_offset_that_does_not_wrap(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %y0 = add i32 %x0, 5
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %x1.z = zext i32 %q to i64
  %x1.b = getelementptr i8, ptr %m, i64 %x1.z
  %x1.c = getelementptr i8, ptr %x1.b, i64 4
  %x1 = load i32, ptr %x1.c, align 1
  %y1 = add i32 %x1, 5
  %p4 = add i32 %p, 4
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret void
}

define double @kept_sum_of_floats(ptr %m, i32 %to, i32 %from, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again
again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %q = phi i32 [ %from, %entry ], [ %q.next, %again ]
  %t = phi double [ 0.0, %entry ], [ %t2, %again ]
  %p4 = add i32 %p, 4
  %q4 = add i32 %q, 4
  %x0.z = zext i32 %q to i64
  %x0.a = getelementptr i8, ptr %m, i64 %x0.z
  %x0 = load i32, ptr %x0.a, align 1
  %x1.z = zext i32 %q4 to i64
  %x1.a = getelementptr i8, ptr %m, i64 %x1.z
  %x1 = load i32, ptr %x1.a, align 1
  %f0 = uitofp i32 %x0 to double
  %t1 = fadd double %f0, %t
  %f1 = uitofp i32 %x1 to double
  %t2 = fadd double %f1, %t1
  %p.next = add i32 %p, 8
  %q.next = add i32 %q, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again
out:
  ret double %t2
}

define void @kept_sum_by_way_of_another_round(ptr %m, i32 %to, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again

again:
  %i = phi i32 [ 2, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %p4 = add i32 %p, 4
  %i1 = add i32 %i, 1
  %d0 = udiv i32 1000, %i
  %d1 = udiv i32 1000, %i1
  %there = add i32 %p, %d1
  %back = sub i32 %there, %d1
  %y0 = xor i32 %d0, %back
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %y1 = xor i32 %d1, %p4
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again

out:
  ret void
}

define void @rolled_conversion_that_promises(ptr %m, i32 %to, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again

again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %h0 = shl i32 %i, 31
  %y0 = uitofp nneg i32 %h0 to float
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store float %y0, ptr %s0.a, align 1
  %i1 = or disjoint i32 %i, 1
  %p4 = add i32 %p, 4
  %h1 = shl i32 %i1, 31
  %y1 = uitofp i32 %h1 to float
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store float %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again

out:
  ret void
}

define void @kept_or_that_adds_in_one_round(ptr %m, i32 %to, i32 %x, i32 %n) {
entry:
  %end = and i32 %n, -2
  br label %again

again:
  %i = phi i32 [ 0, %entry ], [ %i.next, %again ]
  %p = phi i32 [ %to, %entry ], [ %p.next, %again ]
  %h0 = lshr i32 %i, 1
  %y0 = or disjoint i32 %h0, %x
  %s0.z = zext i32 %p to i64
  %s0.a = getelementptr i8, ptr %m, i64 %s0.z
  store i32 %y0, ptr %s0.a, align 1
  %i1 = or disjoint i32 %i, 1
  %p4 = add i32 %p, 4
  %h1 = lshr i32 %i1, 1
  %y1 = or i32 %h1, %x
  %s1.z = zext i32 %p4 to i64
  %s1.a = getelementptr i8, ptr %m, i64 %s1.z
  store i32 %y1, ptr %s1.a, align 1
  %p.next = add i32 %p, 8
  %i.next = add i32 %i, 2
  %done = icmp eq i32 %i.next, %end
  br i1 %done, label %out, label %again

out:
  ret void
}
