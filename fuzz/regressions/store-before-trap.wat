;; What was stored before a trap is seen after it, also where nothing on the way to the trap reads it.
(module
  (global $fuel (export "fuel") (mut i32) (i32.const 1))
  (func $spend
    (if (i32.eqz (global.get $fuel)) (then (unreachable)))
    (global.set $fuel (i32.sub (global.get $fuel) (i32.const 1))))
  (func (export "f") (call $spend) (call $spend) (global.set $fuel (i32.const 7))))
