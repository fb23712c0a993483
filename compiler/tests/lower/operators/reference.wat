(module
  (type $f (func (param i32) (result i32)))
  (elem declare func $ref.func)
  (func $ref.null (result funcref) (ref.null func))
  (func $ref.is_null (param externref) (result i32) (ref.is_null (local.get 0)))
  (func $ref.func (result funcref) (ref.func $ref.func))
  (func $ref.as_non_null (param (ref null $f)) (result (ref $f)) (ref.as_non_null (local.get 0)))
  (func $br_on_null (param (ref null $f)) (result (ref null $f)) (block (return (br_on_null 0 (local.get 0)))) (ref.null $f))
  (func $br_on_non_null (param (ref null $f)) (result (ref null $f)) (br_on_non_null 0 (local.get 0)) (ref.null $f))
)
;; ref.null:
;;   ret ptr null
;; ref.is_null:
;;   %1 = icmp eq ptr $0, null
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; ref.func:
;;   %1 = call ptr @wasmc.ref_func(ptr %vmctx, i32 2)
;;   ret ptr %1
;; ref.as_non_null:
;;   %1 = icmp eq ptr $0, null
;;   br i1 %1, label %2, label %3
;; 2:
;;   call void @llvm.ubsantrap(i8 12)
;;   unreachable
;; 3:
;;   ret ptr $0
;; br_on_null:
;;   %1 = icmp eq ptr $0, null
;;   br i1 %1, label %2, label %3
;; 2:
;;   br label %4
;; 3:
;;   br label %4
;; 4:
;;   %5 = phi ptr [ $0, %3 ], [ null, %2 ]
;;   ret ptr %5
;; br_on_non_null:
;;   br label %1
;; 1:
;;   %2 = icmp ne ptr $0, null
;;   br i1 %2, label %3, label %4
;; 3:
;;   %5 = phi ptr [ $0, %1 ], [ null, %4 ]
;;   ret ptr %5
;; 4:
;;   br label %3
