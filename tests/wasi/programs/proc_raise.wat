;; Signals that do nothing by default do nothing; the guest cannot be stopped; there is no signal 31.
(module
  (import "wasi_snapshot_preview1" "proc_raise" (func $proc_raise (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func $expect (param $signal i32) (param $errno i32)
    (if (i32.ne (call $proc_raise (local.get $signal)) (local.get $errno))
      (then (call $proc_exit (i32.add (local.get $signal) (i32.const 100))))))
  (func (export "_start")
    (call $expect (i32.const 0) (i32.const 0))    ;; none
    (call $expect (i32.const 16) (i32.const 0))   ;; chld
    (call $expect (i32.const 17) (i32.const 0))   ;; cont
    (call $expect (i32.const 22) (i32.const 0))   ;; urg
    (call $expect (i32.const 27) (i32.const 0))   ;; winch
    (call $expect (i32.const 18) (i32.const 58))  ;; stop: ENOTSUP
    (call $expect (i32.const 31) (i32.const 28))  ;; EINVAL
    (call $expect (i32.const -1) (i32.const 28))))
