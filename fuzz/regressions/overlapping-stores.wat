;; Each round overwrites most of what the one before has stored; the two stores of a round must stay together.
(module
  (memory (export "memory") 1)
  (func (export "large before small") (param $large f64) (param $small f32)
    (local $at i32)
    (local.set $at (i32.const 33))
    (loop $again
      (f64.store align=1 (local.get $at) (f64.abs (local.get $large)))
      (f32.store align=1 (local.get $at) (local.get $small))
      (br_if $again (local.tee $at (i32.sub (local.get $at) (i32.const 1))))))
  (func (export "computed") (param $a f64)
    (local $at i32) (local $x f64)
    (local.set $at (i32.const 133))
    (loop $again
      (local.set $x (f64.mul (f64.convert_i32_s (local.get $at)) (f64.const 3.5)))
      (local.set $x (f64.sqrt (f64.div (local.get $x) (f64.add (local.get $x) (f64.const 1)))))
      (local.set $x (f64.sqrt (f64.div (local.get $x) (f64.add (local.get $x) (f64.const 2)))))
      (local.set $x (f64.sqrt (f64.div (local.get $x) (f64.add (local.get $x) (f64.const 3)))))
      (f64.store offset=100 align=1 (local.get $at) (local.get $x))
      (f32.store offset=100 align=1 (local.get $at) (f32.demote_f64 (local.get $x)))
      (br_if $again (local.tee $at (i32.sub (local.get $at) (i32.const 1)))))))
