(module
  (func $i32.const (result i32) (i32.const -7))
  (func $i64.const (result i64) (i64.const 0x8000000000000001))
  (func $f32.const (result f32) (f32.const nan:0x200001))
  (func $f64.const (result f64) (f64.const -0x1.8p-3))
  (func $v128.const (result v128) (v128.const i32x4 1 2 3 0x80000000))
)
;; i32.const:
;;   ret i32 -7
;; i64.const:
;;   ret i64 -9223372036854775807
;; f32.const:
;;   ret float 0x7FF4000020000000
;; f64.const:
;;   ret double -1.875000e-01
;; v128.const:
;;   ret <16 x i8> <i8 1, i8 0, i8 0, i8 0, i8 2, i8 0, i8 0, i8 0, i8 3, i8 0, i8 0, i8 0, i8 0, i8 0, i8 0, i8 -128>
