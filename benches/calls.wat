;; Calls of every kind that do next to nothing else. What is called stands where the compiler cannot know it, but for
;; `direct` and `static`. Each `fib_*` makes `2 * result - 1` calls; each `count_*` one for each count.
(module
  (type $unary (func (param i32) (result i32)))
  (import "host" "identity" (func $identity (param i32) (result i32)))

  (table $static funcref (elem $fib_static $other0 $other1 $other2 $other3 $other4 $other5 $count_static))
  (table $open (export "open") funcref (elem $fib_open $count_open))
  (table $hinted (export "hinted") funcref (elem $fib_hinted))
  (memory 1)
  (global $index (export "index") (mut i32) (i32.const 0))
  (global $target (export "target") (mut (ref null $unary)) (ref.func $fib_ref))
  (elem declare func $fib_ref $count_ref)

  (func $other0 (type $unary) (i32.const 0))
  (func $other1 (type $unary) (i32.const 1))
  (func $other2 (type $unary) (i32.const 2))
  (func $other3 (type $unary) (i32.const 3))
  (func $other4 (type $unary) (i32.const 4))
  (func $other5 (type $unary) (i32.const 5))

  (func $fib_direct (export "fib_direct") (type $unary)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (i32.const 1))
      (else (i32.add
        (call $fib_direct (i32.sub (local.get 0) (i32.const 1)))
        (call $fib_direct (i32.sub (local.get 0) (i32.const 2)))))))

  (func $fib_static (export "fib_static") (type $unary)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (i32.const 1))
      (else (i32.add
        (call_indirect $static (type $unary) (i32.sub (local.get 0) (i32.const 1)) (global.get $index))
        (call_indirect $static (type $unary) (i32.sub (local.get 0) (i32.const 2)) (global.get $index))))))

  (func $fib_open (export "fib_open") (type $unary)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (i32.const 1))
      (else (i32.add
        (call_indirect $open (type $unary) (i32.sub (local.get 0) (i32.const 1)) (global.get $index))
        (call_indirect $open (type $unary) (i32.sub (local.get 0) (i32.const 2)) (global.get $index))))))

  ;; Like `fib_open`; of both its calls, at offsets 18 and 28, a hint says that they reach it, function 10.
  (@custom "metadata.code.call_targets" (before code) "\01\0a\02" "\12\02\0a\64" "\1c\02\0a\64")
  (func $fib_hinted (export "fib_hinted") (type $unary)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (i32.const 1))
      (else (i32.add
        (call_indirect $hinted (type $unary) (i32.sub (local.get 0) (i32.const 1)) (global.get $index))
        (call_indirect $hinted (type $unary) (i32.sub (local.get 0) (i32.const 2)) (global.get $index))))))

  (func $fib_ref (export "fib_ref") (type $unary)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (i32.const 1))
      (else (i32.add
        (call_ref $unary (i32.sub (local.get 0) (i32.const 1)) (global.get $target))
        (call_ref $unary (i32.sub (local.get 0) (i32.const 2)) (global.get $target))))))

  ;; Both add to memory, so that what remains of them is more than arithmetic on the counter.
  (func $count_direct (export "count_direct") (type $unary)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (call $mark (local.get 0))
    (return_call $count_direct_odd (i32.sub (local.get 0) (i32.const 1))))
  (func $count_direct_odd (type $unary)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (call $mark (i32.xor (local.get 0) (i32.const 5)))
    (return_call $count_direct (i32.sub (local.get 0) (i32.const 1))))
  (func $mark (param i32)
    (local.set 0 (i32.shl (i32.and (local.get 0) (i32.const 1023)) (i32.const 2)))
    (i32.store (local.get 0) (i32.add (i32.load (local.get 0)) (i32.const 1))))

  (func $count_static (export "count_static") (type $unary)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (return_call_indirect $static (type $unary)
      (i32.sub (local.get 0) (i32.const 1)) (i32.add (i32.const 7) (global.get $index))))

  (func $count_open (export "count_open") (type $unary)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (return_call_indirect $open (type $unary)
      (i32.sub (local.get 0) (i32.const 1)) (i32.add (i32.const 1) (global.get $index))))

  (func $count_ref (export "count_ref") (type $unary)
    (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
    (return_call_ref $unary (i32.sub (local.get 0) (i32.const 1)) (global.get $target)))
  (func (export "aim_at_count") (global.set $target (ref.func $count_ref)))

  (func (export "count_host") (type $unary)
    (loop $again
      (local.set 0 (call $identity (i32.sub (local.get 0) (i32.const 1))))
      (br_if $again (local.get 0)))
    (i32.const 0))

  (func (export "nothing")))
