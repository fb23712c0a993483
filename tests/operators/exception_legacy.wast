;; The exceptions that came before `try_table`, where the testsuite does not look: which exception `rethrow` throws by depth,
;; handlers that are left and entered again by branches, handlers in clauses of others, and who gets what is delegated.

(module
  (tag $a (param i32))
  (tag $b (param i64 f64))
  (tag $c)
  (func $throw_a (param i32) (throw $a (local.get 0)))
  (func $throw_b (param i32)
    (throw $b (i64.extend_i32_s (local.get 0)) (f64.convert_i32_s (local.get 0))))
  (func $throw (param i32 i32)
    (block $c (block $b (block $a
      (br_table $a $b $c (local.get 1)))
      (call $throw_a (local.get 0)))
      (call $throw_b (local.get 0)))
    (throw $c))

  ;; Three are caught at once; the depth says which of them is thrown again.
  (func (export "rethrow/depth") (param i32) (result i32)
    try (result i32)
      try
        (call $throw_a (i32.const 1))
      catch $a
        drop
        try
          (call $throw_a (i32.const 20))
        catch $a
          drop
          try
            (call $throw_a (i32.const 300))
          catch $a
            drop
            (block $first (block $second (block $third
              (br_table $third $second $first (local.get 0)))
              (rethrow 2))
              (rethrow 2))
            (rethrow 2)
          end
        end
      end
      i32.const -1
    catch $a
    end)
  ;; From inside of blocks and loops of the clause, after another exception came and went.
  (func (export "rethrow/later") (param i32) (result i32)
    (local $i i32)
    try (result i32)
      try
        (call $throw_a (local.get 0))
      catch_all
        (loop $again
          try
            (call $throw (local.get $i) (i32.rem_u (local.get $i) (i32.const 3)))
          catch $a
            drop
          catch_all
          end
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $again (i32.lt_u (local.get $i) (i32.const 1000)))
          (if (i32.eq (local.get $i) (i32.const 1000)) (then (rethrow 2))))
      end
      i32.const -1
    catch $a
    end)
  ;; Every clause of one `try`, with the values of its tag.
  (func (export "try/clauses") (param i32 i32) (result f64)
    try (result f64)
      (call $throw (local.get 0) (local.get 1))
      (f64.const -1)
    catch $a
      f64.convert_i32_s
      (f64.const 0.25)
      f64.add
    catch $b
      (f64.const 0.5)
      f64.add
      (local.set 0 (i32.const 0))
      (f64.add (f64.convert_i32_s (local.get 0)))
      br 0
    catch_all
      (f64.const 0.75)
    end)
  ;; Branches leave the body and the clauses of handlers, which then do not catch any more; a loop enters them again.
  (func (export "try/branches") (param i32) (result i32)
    (local $sum i32)
    (block $out
      try $try
        (loop $again
          try $inner
            (br_if $out (i32.eqz (local.get 0)))
            (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
            (br_if $inner (i32.and (local.get 0) (i32.const 1)))
            (call $throw_a (local.get 0))
          catch $a
            (local.set $sum (i32.add (local.get $sum)))
            (br $again)
          end
          (local.set $sum (i32.add (local.get $sum) (i32.const 1000)))
          (br $again))
      catch_all
        (return (i32.const -1))
      end)
    try (result i32)
      (call $throw_a (local.get $sum))
      (i32.const -2)
    catch $a
    end)
  ;; A clause is no part of its own handler, but of the handlers around it.
  (func (export "catch/throws") (param i32) (result i32)
    try (result i32)
      try (result i32)
        (call $throw_a (local.get 0))
        (i32.const -1)
      catch $a
        (call $throw_a (i32.add (i32.const 1)))
        (i32.const -2)
      catch_all
        (i32.const -3)
      end
    catch $a
      (i32.mul (i32.const 2))
    end)
  ;; Delegated from a clause: past the handler to which the clause belongs.
  (func (export "delegate/from_clause") (param i32) (result i32)
    try $outer (result i32)
      try $middle
        (call $throw_a (i32.const 1))
      catch $a
        drop
        try
          (call $throw_a (local.get 0))
        delegate $middle
      end
      (i32.const -1)
    catch $a
      (i32.add (i32.const 100))
    end)
  ;; Delegated to a block means to the handlers around it, to the function to the caller.
  (func (export "delegate/to_loop") (param i32) (result i32)
    try (result i32)
      (loop $loop
        try
          (call $throw_a (local.get 0))
        delegate $loop)
      (i32.const -1)
    catch $a
    end)
  (func $to_caller (param i32)
    try
      try
        try
          (call $throw_a (local.get 0))
        delegate 2
      catch_all
        unreachable
      end
    catch_all
      unreachable
    end)
  (func (export "delegate/to_caller") (param i32) (result i32)
    try (result i32)
      (call $to_caller (local.get 0))
      (i32.const -1)
    catch $a
    end)
  ;; One delegates to another that delegates, to a handler without clauses.
  (func (export "delegate/chain") (param i32) (result i32)
    try $catches (result i32)
      try $none
        try $second
          try
            (call $throw_a (local.get 0))
          delegate $second
        delegate $none
      end
      (i32.const -1)
    catch $a
    end)
  ;; Locals have what was set before the call that threw.
  (func (export "try/locals") (param i32) (result i32)
    (local $x i32)
    try
      (local.set $x (i32.const 1))
      (call $throw_a (local.get $x))
      (local.set $x (i32.const 2))
    catch $a
      drop
      (local.set $x (i32.add (local.get $x) (i32.const 10)))
      try
        (local.set $x (i32.add (local.get $x) (i32.const 100)))
        (call $throw_b (i32.const 5))
        (local.set $x (i32.const 3))
      catch $b
        drop
        i32.wrap_i64
        (local.set $x (i32.add (local.get $x)))
      end
    end
    (local.get $x))
  ;; A tail call out of a clause, and out of a body.
  (func (export "catch/tail_call") (param i32) (result i32)
    try (result i32)
      (call $tail (local.get 0))
      (i32.const -1)
    catch $a
    end)
  (func $tail (param i32)
    try
      (call $throw_a (i32.const 1))
    catch $a
      (return_call $throw_a (i32.add (local.get 0)))
    end)
  ;; Parameters of the block type.
  (func (export "try/params") (param i32) (result i32)
    (i32.const 7)
    (local.get 0)
    try (param i32 i32) (result i32)
      call $throw_a
    catch $a
    end)
  ;; Both encodings in one function, each inside of the other.
  (func (export "try/and_try_table") (param i32 i32) (result i32)
    try (result i32)
      (block $caught (result i32)
        (try_table (result i32) (catch $a $caught)
          try (result i32)
            (call $throw (local.get 0) (local.get 1))
            (i32.const -1)
          catch $b
            drop
            i32.wrap_i64
            (call $throw_a (i32.add (i32.const 1)))
            (i32.const -2)
          end)
        (return))
      (i32.add (i32.const 10))
    catch $c
      (i32.const -3)
    end)
)

(assert_return (invoke "rethrow/depth" (i32.const 0)) (i32.const 300))
(assert_return (invoke "rethrow/depth" (i32.const 1)) (i32.const 20))
(assert_return (invoke "rethrow/depth" (i32.const 2)) (i32.const 1))
(assert_return (invoke "rethrow/later" (i32.const 55)) (i32.const 55))
(assert_return (invoke "try/clauses" (i32.const 3) (i32.const 0)) (f64.const 3.25))
(assert_return (invoke "try/clauses" (i32.const 3) (i32.const 1)) (f64.const 3.5))
(assert_return (invoke "try/clauses" (i32.const 3) (i32.const 2)) (f64.const 0.75))
(assert_return (invoke "try/branches" (i32.const 0)) (i32.const 0))
(assert_return (invoke "try/branches" (i32.const 9)) (i32.const 4020))
(assert_return (invoke "catch/throws" (i32.const 4)) (i32.const 10))
(assert_return (invoke "delegate/from_clause" (i32.const 4)) (i32.const 104))
(assert_return (invoke "delegate/to_loop" (i32.const 4)) (i32.const 4))
(assert_return (invoke "delegate/to_caller" (i32.const 4)) (i32.const 4))
(assert_return (invoke "delegate/chain" (i32.const 4)) (i32.const 4))
(assert_return (invoke "try/locals" (i32.const 0)) (i32.const 116))
(assert_return (invoke "catch/tail_call" (i32.const 4)) (i32.const 5))
(assert_return (invoke "try/params" (i32.const 4)) (i32.const 4))
(assert_return (invoke "try/and_try_table" (i32.const 4) (i32.const 0)) (i32.const 14))
(assert_return (invoke "try/and_try_table" (i32.const 4) (i32.const 1)) (i32.const 15))
(assert_return (invoke "try/and_try_table" (i32.const 4) (i32.const 2)) (i32.const -3))
