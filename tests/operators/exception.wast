;; Exceptions: thrown and caught in one function, out of calls, of other instances and from deep stacks; every clause of
;; every handler, in both encodings; what is thrown again; what leaves handlers.

(module
  (tag (export "shared") (param i32))
  (tag $own (param i32))
  (func (export "throw_shared") (param i32) (throw 0 (local.get 0)))
  (func (export "throw_own") (param i32) (throw $own (local.get 0)))
  (func (export "fine") (param i32))
)
(register "other")
(module
  (type $f (func (param i32)))
  (import "other" "shared" (tag $shared (param i32)))
  (import "other" "throw_shared" (func $throw_shared (type $f)))
  (import "other" "throw_own" (func $throw_own (type $f)))
  (import "other" "fine" (func $fine (type $f)))
  (tag $all_types (param i32 i64 f32 f64 v128 funcref externref))
  (tag $empty)
  (tag $same (param i32))
  (table $functions 4 funcref)
  (elem (table $functions) (i32.const 0) func $throw_shared $throw_own $fine $throw_same)
  (table $exceptions 2 exnref)
  (global $exception (mut exnref) (ref.null exn))
  (func $throw_same (param i32) (throw $same (local.get 0)))

  ;; What was carried, and 1 for the tag of the other instance, 2 for one of the same type, 3 for any other, 0 for none.
  (func (export "try_table") (param i32 i32) (result i32 i32)
    (block $any
      (block $second (result i32)
        (block $first (result i32)
          (try_table (catch $shared $first) (catch $same $second) (catch_all $any)
            (call_indirect $functions (type $f) (local.get 1) (local.get 0)))
          (return (i32.const -1) (i32.const 0)))
        (return (i32.const 1)))
      (return (i32.const 2)))
    (i32.const -1) (i32.const 3))
  (func (export "try") (param i32 i32) (result i32 i32)
    try (result i32 i32)
      local.get 1
      local.get 0
      call_indirect $functions (type $f)
      i32.const -1
      i32.const 0
    catch $shared
      i32.const 1
    catch $same
      i32.const 2
    catch_all
      i32.const -1
      i32.const 3
    end)
  (func (export "catch") (param i32) (result i32)
    try (result i32)
      local.get 0
      throw $same
    catch $shared
      i32.const 100
      i32.add
    catch $same
      i32.const 1
      i32.add
    end)
  (func (export "catch/fallthrough") (param i32) (result i32)
    try (result i32)
      try (result i32)
        local.get 0
        throw $same
      catch $shared
        i32.const 100
        i32.add
      end
    catch $same
      i32.const 2
      i32.add
    end)
  (func (export "catch_all") (param i32) (result i32)
    try (result i32)
      local.get 0
      if (result i32)
        throw $empty
      else
        i32.const 5
      end
    catch_all
      i32.const 6
    end)
  (func (export "rethrow") (param i32) (result i32)
    try (result i32)
      try (result i32)
        local.get 0
        throw $same
      catch $same
        drop
        try (result i32)
          i32.const 9
          throw $shared
        catch_all
          ;; The outer of the two that are caught here.
          rethrow 1
        end
      end
    catch $same
      i32.const 1
      i32.add
    end)
  (func (export "delegate") (param i32) (result i32)
    try $outer (result i32)
      try $middle (result i32)
        try (result i32)
          local.get 0
          call $throw_same
          i32.const 0
        delegate $outer
      catch_all
        i32.const -1
      end
    catch $same
      i32.const 1
      i32.add
    end)
  (func $to_caller (param i32) (result i32)
    try (result i32)
      try (result i32)
        local.get 0
        call $throw_same
        i32.const 0
      delegate 1
    catch_all
      i32.const -1
    end)
  (func (export "delegate/to_caller") (param i32) (result i32)
    (block $caught (result i32)
      (try_table (catch $same $caught) (return (call $to_caller (local.get 0))))
      (unreachable)))

  ;; Every type travels.
  (func (export "throw") (param i32 i64 f32 f64 v128 funcref externref)
    (result i32 i64 f32 f64 v128 i32 externref)
    (local $function funcref) (local $host externref)
    (block $caught (result i32 i64 f32 f64 v128 funcref externref)
      (try_table (catch $all_types $caught)
        (throw $all_types (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5)
          (local.get 6)))
      (unreachable))
    (local.set $host) (local.set $function)
    (ref.is_null (local.get $function)) (local.get $host))
  (func (export "throw/uncaught_here") (param i32) (throw $same (local.get 0)))

  ;; From as deep as the argument says.
  (func $deep (param i32) (result i32)
    (if (result i32) (local.get 0)
      (then (i32.sub (call $deep (i32.sub (local.get 0) (i32.const 1))) (i32.const 1)))
      (else (throw $same (i32.const 77)))))
  (func (export "throw/deep") (param i32) (result i32)
    (block $caught (result i32)
      (try_table (catch $same $caught) (return (call $deep (local.get 0))))
      (unreachable)))

  (func $catch_reference (param i32) (result exnref)
    (block $caught (result i32 exnref)
      (try_table (catch_ref $same $caught) (call $throw_same (local.get 0)))
      (unreachable))
    (global.set $exception)
    (drop)
    (table.set $exceptions (i32.const 1) (global.get $exception))
    (table.get $exceptions (i32.const 1)))
  (func (export "throw_ref") (param i32) (result i32)
    (block $again (result i32)
      (try_table (catch $same $again) (throw_ref (call $catch_reference (local.get 0))))
      (unreachable)))
  (func (export "throw_ref/global") (result i32)
    (block $again (result i32)
      (try_table (catch $same $again) (throw_ref (global.get $exception)))
      (unreachable)))
  (func (export "throw_ref/null") (throw_ref (ref.null exn)))
  (func (export "throw_ref/null_is_no_exception")
    (block $caught (try_table (catch_all $caught) (throw_ref (table.get $exceptions (i32.const 0))))))

  (func (export "try_table/catch_all_ref") (param i32) (result i32)
    (block $caught (result exnref)
      (try_table (catch_all_ref $caught) (call_indirect $functions (type $f) (i32.const 1) (local.get 0)))
      (return (i32.const 0)))
    (i32.add (ref.is_null) (i32.const 1)))
  ;; The first clause that fits counts.
  (func (export "try_table/order") (param i32) (result i32)
    (block $all
      (block $one (result i32)
        (try_table (catch_all $all) (catch $same $one) (call $throw_same (local.get 0)))
        (unreachable))
      (return))
    (i32.const -5))
  ;; A trap is not caught.
  (func (export "try_table/trap") (param i32) (result i32)
    (block $all
      (try_table (catch_all $all) (return (i32.div_u (i32.const 10) (local.get 0)))))
    (i32.const -6))
  ;; Locals and memory of what was not finished keep what they had when it was thrown.
  (func (export "try_table/locals") (param i32) (result i32)
    (local $x i32)
    (block $all
      (try_table (catch_all $all)
        (local.set $x (i32.const 1))
        (call $fine (i32.const 0))
        (local.set $x (i32.const 2))
        (call_indirect $functions (type $f) (i32.const 0) (local.get 0))
        (local.set $x (i32.const 3))))
    (local.get $x))
  ;; A tail call leaves the handlers.
  (func $tail (param i32) (block $all (try_table (catch_all $all) (return_call $throw_same (local.get 0)))))
  (func (export "try_table/tail_call") (param i32) (result i32)
    (block $caught (result i32)
      (try_table (catch $same $caught) (call $tail (local.get 0)) (return (i32.const -7)))
      (unreachable)))
  ;; A handler does not catch what its own clauses throw.
  (func (export "try_table/clause_throws") (param i32) (result i32)
    (block $outer (result i32)
      (try_table (catch $same $outer)
        (block $inner (result i32)
          (try_table (catch $same $inner) (call $throw_same (local.get 0)))
          (unreachable))
        (call $throw_same (i32.add (i32.const 1))))
      (unreachable)))
  (func (export "try_table/in_a_loop") (param i32) (result i32)
    (local $sum i32)
    (loop $again
      (block $caught (result i32)
        (try_table (catch $same $caught) (call $throw_same (local.get 0)))
        (unreachable))
      (local.set $sum (i32.add (local.get $sum)))
      (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (local.get $sum))
  (func (export "uncaught") (param i32) (call_indirect $functions (type $f) (i32.const 3) (local.get 0)))
)

(assert_return (invoke "try_table" (i32.const 0) (i32.const 10)) (i32.const 10) (i32.const 1))
(assert_return (invoke "try_table" (i32.const 1) (i32.const 11)) (i32.const -1) (i32.const 3))
(assert_return (invoke "try_table" (i32.const 2) (i32.const 12)) (i32.const -1) (i32.const 0))
(assert_return (invoke "try_table" (i32.const 3) (i32.const 13)) (i32.const 13) (i32.const 2))
(assert_return (invoke "try" (i32.const 0) (i32.const 10)) (i32.const 10) (i32.const 1))
(assert_return (invoke "try" (i32.const 1) (i32.const 11)) (i32.const -1) (i32.const 3))
(assert_return (invoke "try" (i32.const 2) (i32.const 12)) (i32.const -1) (i32.const 0))
(assert_return (invoke "try" (i32.const 3) (i32.const 13)) (i32.const 13) (i32.const 2))
(assert_return (invoke "catch" (i32.const 4)) (i32.const 5))
(assert_return (invoke "catch/fallthrough" (i32.const 4)) (i32.const 6))
(assert_return (invoke "catch_all" (i32.const 0)) (i32.const 5))
(assert_return (invoke "catch_all" (i32.const 1)) (i32.const 6))
(assert_return (invoke "rethrow" (i32.const 30)) (i32.const 31))
(assert_return (invoke "rethrow" (i32.const -1)) (i32.const 0))
(assert_return (invoke "delegate" (i32.const 30)) (i32.const 31))
(assert_return (invoke "delegate" (i32.const -1)) (i32.const 0))
(assert_return (invoke "delegate/to_caller" (i32.const 30)) (i32.const 30))
(assert_return
  (invoke "throw" (i32.const -1) (i64.const 0x123456789abcdef) (f32.const -0) (f64.const nan:0x8000000000001)
    (v128.const i64x2 1 -2) (ref.null func) (ref.extern 3))
  (i32.const -1) (i64.const 0x123456789abcdef) (f32.const -0) (f64.const nan:0x8000000000001)
  (v128.const i64x2 1 -2) (i32.const 1) (ref.extern 3))
(assert_return
  (invoke "throw" (i32.const 0x80000000) (i64.const -1) (f32.const nan:0x200001) (f64.const inf)
    (v128.const i64x2 -1 0) (ref.null func) (ref.null extern))
  (i32.const 0x80000000) (i64.const -1) (f32.const nan:0x200001) (f64.const inf)
  (v128.const i64x2 -1 0) (i32.const 1) (ref.null extern))
(assert_exception (invoke "throw/uncaught_here" (i32.const 1)))
(assert_return (invoke "throw/deep" (i32.const 0)) (i32.const 77))
(assert_return (invoke "throw/deep" (i32.const 100000)) (i32.const 77))
(assert_trap (invoke "throw_ref/null_is_no_exception") "null exception reference")
(assert_return (invoke "throw_ref" (i32.const 55)) (i32.const 55))
(assert_return (invoke "throw_ref/global") (i32.const 55))
(assert_return (invoke "throw_ref" (i32.const 56)) (i32.const 56))
(assert_trap (invoke "throw_ref/null") "null exception reference")
(assert_return (invoke "try_table/catch_all_ref" (i32.const 1)) (i32.const 1))
(assert_return (invoke "try_table/catch_all_ref" (i32.const 2)) (i32.const 0))
(assert_return (invoke "try_table/order" (i32.const 1)) (i32.const -5))
(assert_trap (invoke "try_table/trap" (i32.const 0)) "integer divide by zero")
(assert_return (invoke "try_table/trap" (i32.const 3)) (i32.const 3))
(assert_trap (invoke "try_table" (i32.const 4) (i32.const 0)) "undefined element")
(assert_return (invoke "try_table/locals" (i32.const 0)) (i32.const 2))
(assert_return (invoke "try_table/locals" (i32.const 2)) (i32.const 3))
(assert_return (invoke "try_table/tail_call" (i32.const 8)) (i32.const 8))
(assert_return (invoke "try_table/clause_throws" (i32.const 8)) (i32.const 9))
(assert_return (invoke "try_table/in_a_loop" (i32.const 100000)) (i32.const 705082704))
(assert_exception (invoke "uncaught" (i32.const 0)))
(assert_exception (invoke "uncaught" (i32.const 3)))
(assert_return (invoke "uncaught" (i32.const 2)))

(assert_invalid (module (func (throw 0))) "unknown tag")
(assert_invalid (module (tag (result i32))) "non-empty tag result type")
(assert_invalid (module (tag $t (param i32)) (func (block $l (try_table (catch $t $l))))) "type mismatch")

;; Arguments beyond the registers: pushed for calls that have landing pads.
(module
  (tag $t (param i64))
  (type $many (func (param i64 i64 i64 i64 i64 i64 i64 i64 i64) (result i64)))
  (type $mixed (func (param f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 i32 i32 i32 i32 i32 i32 i32) (result f64)))
  (func $many (export "many") (type $many) (throw $t (i64.add (local.get 7) (local.get 8))))
  (func $mixed (export "mixed") (type $mixed) (throw $t (i64.extend_i32_s (local.get 16))))
  (export "t" (tag $t))
)
(register "pushed")
(module
  (type $many (func (param i64 i64 i64 i64 i64 i64 i64 i64 i64) (result i64)))
  (type $mixed (func (param f64 f64 f64 f64 f64 f64 f64 f64 f64 f64 i32 i32 i32 i32 i32 i32 i32) (result f64)))
  (import "pushed" "t" (tag $t (param i64)))
  (import "pushed" "many" (func $many (type $many)))
  (import "pushed" "mixed" (func $mixed (type $mixed)))
  (table $table (export "table") 4 funcref)
  (elem (table $table) (i32.const 0) func $many $own)
  (elem declare func $many)
  (func $own (type $many) (throw $t (local.get 8)))
  (func (export "try_table/pushed") (param $a i64) (result i64)
    (local $kept i64) (local $caught i64)
    (local.set $kept (i64.mul (local.get $a) (i64.const 3)))
    (block $h (result i64)
      (try_table (catch $t $h)
        (drop (call $many (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a)
          (local.get $a) (local.get $a) (local.get $kept))))
      (unreachable))
    (local.set $caught)
    (i64.add (local.get $caught) (i64.add (local.get $kept) (local.get $a))))
  (func (export "try_table/pushed_indirectly") (param $a i64) (param $which i32) (result i64)
    (block $h (result i64)
      (try_table (catch $t $h)
        (drop (call_indirect $table (type $many) (local.get $a) (local.get $a) (local.get $a) (local.get $a)
          (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $which))))
      (unreachable))
    (i64.add (local.get $a)))
  (func (export "try_table/pushed_by_reference") (param $a i64) (result i64)
    (block $h (result i64)
      (try_table (catch $t $h)
        (drop (call_ref $many (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a)
          (local.get $a) (local.get $a) (local.get $a) (local.get $a) (ref.func $many))))
      (unreachable))
    (i64.add (local.get $a)))
  (func (export "try_table/pushed_twice") (param $a i64) (param $b f64) (result i64)
    (local $first i64)
    (block $h (result i64)
      (try_table (catch $t $h)
        (drop (call $mixed (local.get $b) (local.get $b) (local.get $b) (local.get $b) (local.get $b) (local.get $b)
          (local.get $b) (local.get $b) (local.get $b) (local.get $b) (i32.const 1) (i32.const 2) (i32.const 3)
          (i32.const 4) (i32.const 5) (i32.const 6) (i32.const -7))))
      (unreachable))
    (local.set $first)
    (block $h (result i64)
      (try_table (catch $t $h)
        (drop (call $many (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a)
          (local.get $a) (local.get $a) (local.get $first))))
      (unreachable))
    (i64.mul (local.get $first))
    (i64.add (local.get $a)))
  ;; A tail call between, and tail-called functions that take what has no register.
  (func $tail (type $many)
    (return_call $own (local.get 8) (local.get 7) (local.get 6) (local.get 5) (local.get 4) (local.get 3)
      (local.get 2) (local.get 1) (local.get 0)))
  (func (export "try_table/pushed_and_tail_called") (param $a i64) (result i64)
    (block $h (result i64)
      (try_table (catch $t $h)
        (drop (call $tail (local.get $a) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5) (i64.const 6)
          (i64.const 7) (i64.const 8) (i64.const 9)))
        (drop (call $many (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a) (local.get $a)
          (local.get $a) (local.get $a) (local.get $a))))
      (unreachable))
    (i64.add (local.get $a)))
  (func (export "try_table/one_tag_twice") (result i64)
    (block $second (result i64)
      (block $first (result i64)
        (try_table (catch $t $first) (catch $t $second)
          (drop (call $own (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0)
            (i64.const 0) (i64.const 0) (i64.const 5))))
        (unreachable))
      (i64.add (i64.const 1)))
    (i64.add (i64.const 10)))
)
(assert_return (invoke "try_table/pushed" (i64.const 5)) (i64.const 40))
(assert_return (invoke "try_table/pushed" (i64.const -1)) (i64.const -8))
(assert_return (invoke "try_table/pushed_indirectly" (i64.const 5) (i32.const 0)) (i64.const 15))
(assert_return (invoke "try_table/pushed_indirectly" (i64.const 5) (i32.const 1)) (i64.const 10))
(assert_return (invoke "try_table/pushed_by_reference" (i64.const 5)) (i64.const 15))
(assert_return (invoke "try_table/pushed_twice" (i64.const 5) (f64.const 1)) (i64.const 19))
(assert_return (invoke "try_table/pushed_and_tail_called" (i64.const 5)) (i64.const 10))
(assert_return (invoke "try_table/one_tag_twice") (i64.const 16))

;; Through a table that nothing can change, with more functions than are tried one by one.
(module
  (tag $t (param i32))
  (type $f (func (param i32) (result i32)))
  (table $static funcref (elem $f0 $f1 $f2 $f3 $f4 $f5 $f6 $f7))
  (func $f0 (type $f) (throw $t (i32.const 0)))
  (func $f1 (type $f) (i32.add (local.get 0) (i32.const 1)))
  (func $f2 (type $f) (throw $t (i32.mul (local.get 0) (i32.const 2))))
  (func $f3 (type $f) (i32.mul (local.get 0) (i32.const 3)))
  (func $f4 (type $f) (throw $t (i32.mul (local.get 0) (i32.const 4))))
  (func $f5 (type $f) (i32.mul (local.get 0) (i32.const 5)))
  (func $f6 (type $f) (throw $t (i32.mul (local.get 0) (i32.const 6))))
  (func $f7 (type $f) (i32.mul (local.get 0) (i32.const 7)))
  (func (export "try_table/static_table") (param i32 i32) (result i32)
    (block $h (result i32)
      (try_table (catch $t $h)
        (return (call_indirect $static (type $f) (local.get 0) (local.get 1))))
      (unreachable))
    (i32.sub (i32.const 1000)))
)
(assert_return (invoke "try_table/static_table" (i32.const 9) (i32.const 0)) (i32.const -1000))
(assert_return (invoke "try_table/static_table" (i32.const 9) (i32.const 3)) (i32.const 27))
(assert_return (invoke "try_table/static_table" (i32.const 9) (i32.const 6)) (i32.const -946))
(assert_return (invoke "try_table/static_table" (i32.const 9) (i32.const 7)) (i32.const 63))
(assert_trap (invoke "try_table/static_table" (i32.const 9) (i32.const 8)) "undefined element")
