(module
  (func $drop (param i32) (drop (local.get 0)))
  (func $select (param i64 i64 i32) (result i64) (select (local.get 0) (local.get 1) (local.get 2)))
  (func $select/v128 (param v128 v128 i32) (result v128) (select (local.get 0) (local.get 1) (local.get 2)))
  (func $typed_select (param funcref funcref i32) (result funcref)
    (select (result funcref) (local.get 0) (local.get 1) (local.get 2)))
)
;; drop:
;;   ret void
;; select:
;;   %1 = icmp ne i32 $2, 0
;;   %2 = select i1 %1, i64 $0, i64 $1
;;   ret i64 %2
;; select/v128:
;;   %1 = icmp ne i32 $2, 0
;;   %2 = select i1 %1, <16 x i8> $0, <16 x i8> $1
;;   ret <16 x i8> %2
;; typed_select:
;;   %1 = icmp ne i32 $2, 0
;;   %2 = select i1 %1, ptr $0, ptr $1
;;   ret ptr %2
