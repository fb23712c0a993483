(module
  (func $unreachable unreachable)
  (func $nop (result i32) nop (i32.const 1))
  (func $block (param i32) (result i32) (block (result i32) (br_if 0 (i32.const 1) (local.get 0)) (drop) (i32.const 2)))
  (func $loop (param i32) (result i32)
    (local.get 0) (loop (param i32) (result i32) (i32.sub (i32.const 1)) (local.tee 0) (br_if 0 (local.get 0))))
  (func $if (param i32) (if (local.get 0) (then unreachable)))
  (func $else (param i32) (result i32) (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.const 2))))
  (func $end)
  (func $br (result i32) (block (result i32) (br 0 (i32.const 3))))
  (func $br_if (param i32) (result i32) (drop (br_if 0 (i32.const 3) (local.get 0))) (i32.const 4))
  (func $br_table (param i32) (result i32)
    (block (block (block (br_table 0 1 0 2 (local.get 0))) (return (i32.const 5))) (return (i32.const 6))) (i32.const 7))
  (func $return (param i32) (result i32) (if (local.get 0) (then (return (i32.const 8)))) (i32.const 9))
)
;; unreachable:
;;   call void @llvm.ubsantrap(i8 0)
;;   unreachable
;; nop:
;;   ret i32 1
;; block:
;;   br label %1
;; 1:
;;   %2 = icmp ne i32 $0, 0
;;   br i1 %2, label %3, label %4
;; 3:
;;   %5 = phi i32 [ 1, %1 ], [ 2, %4 ]
;;   br label %6
;; 4:
;;   br label %3
;; 6:
;;   ret i32 %5
;; loop:
;;   br label %1
;; 1:
;;   br label %2
;; 2:
;;   %3 = phi i32 [ $0, %1 ], [ %4, %2 ]
;;   %4 = sub i32 %3, 1
;;   store i32 %4, ptr $0, align 4
;;   %5 = icmp ne i32 $0, 0
;;   br i1 %5, label %2, label %6
;; 6:
;;   ret i32 %4
;; if:
;;   %1 = icmp ne i32 $0, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   br label %4
;; 3:
;;   br label %5
;; 4:
;;   call void @llvm.ubsantrap(i8 0)
;;   unreachable
;; 5:
;;   ret void
;; else:
;;   %1 = icmp ne i32 $0, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   br label %4
;; 3:
;;   br label %4
;; 4:
;;   %5 = phi i32 [ 1, %2 ], [ 2, %3 ]
;;   ret i32 %5
;; end:
;;   ret void
;; br:
;;   ret i32 3
;; br_if:
;;   br label %1
;; 1:
;;   %2 = icmp ne i32 $0, 0
;;   br i1 %2, label %3, label %4
;; 3:
;;   %5 = phi i32 [ 3, %1 ], [ 4, %4 ]
;;   ret i32 %5
;; 4:
;;   br label %3
;; br_table:
;;   switch i32 $0, label %1 [
;;   i32 0, label %2
;;   i32 1, label %3
;;   i32 2, label %2
;;   ]
;; 1:
;;   br label %4
;; 2:
;;   br label %4
;; 3:
;;   br label %4
;; 4:
;;   %5 = phi i32 [ 5, %2 ], [ 6, %3 ], [ 7, %1 ]
;;   ret i32 %5
;; return:
;;   %1 = icmp ne i32 $0, 0
;;   br i1 %1, label %2, label %3
;; 2:
;;   br label %4
;; 3:
;;   br label %5
;; 4:
;;   %6 = phi i32 [ 8, %2 ], [ 9, %5 ]
;;   ret i32 %6
;; 5:
;;   br label %4
