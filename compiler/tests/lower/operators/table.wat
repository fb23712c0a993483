(module
  (table $t 2 9 funcref)
  (table $u 3 funcref)
  (elem $e funcref (ref.null func))
  (export "t" (table $t))
  (func $table.get (param i32) (result funcref) (table.get $t (local.get 0)))
  (func $table.set (param i32 funcref) (table.set $t (local.get 0) (local.get 1)))
  (func $table.size (result i32) (table.size $t))
  (func $table.grow (param funcref i32) (result i32) (table.grow $t (local.get 0) (local.get 1)))
  (func $table.fill (param i32 funcref i32) (table.fill $t (local.get 0) (local.get 1) (local.get 2)))
  (func $table.copy (param i32 i32 i32) (table.copy $t $u (local.get 0) (local.get 1) (local.get 2)))
  (func $table.init (param i32 i32 i32) (table.init $t $e (local.get 0) (local.get 1) (local.get 2)))
  (func $elem.drop (elem.drop $e))
)
;; table.get:
;;   %1 = zext i32 $0 to i64
;;   %2 = call ptr @wasmc.table_get(ptr %vmctx, i32 0, i64 %1)
;;   ret ptr %2
;; table.set:
;;   %1 = zext i32 $0 to i64
;;   call void @wasmc.table_set(ptr %vmctx, i32 0, i64 %1, ptr $1)
;;   ret void
;; table.size:
;;   %1 = getelementptr i8, ptr %vmctx, i64 40
;;   %2 = load ptr, ptr %1, align 8
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3, align 8
;;   %5 = trunc i64 %4 to i32
;;   ret i32 %5
;; table.grow:
;;   %1 = zext i32 $1 to i64
;;   %2 = call i64 @wasmc.table_grow(ptr %vmctx, i32 0, ptr $0, i64 %1)
;;   %3 = trunc i64 %2 to i32
;;   ret i32 %3
;; table.fill:
;;   %1 = zext i32 $2 to i64
;;   %2 = zext i32 $0 to i64
;;   call void @wasmc.table_fill(ptr %vmctx, i32 0, i64 %2, ptr $1, i64 %1)
;;   ret void
;; table.copy:
;;   %1 = zext i32 $2 to i64
;;   %2 = zext i32 $1 to i64
;;   %3 = zext i32 $0 to i64
;;   call void @wasmc.table_copy(ptr %vmctx, i32 0, i32 1, i64 %3, i64 %2, i64 %1)
;;   ret void
;; table.init:
;;   %1 = zext i32 $2 to i64
;;   %2 = zext i32 $1 to i64
;;   %3 = zext i32 $0 to i64
;;   call void @wasmc.table_init(ptr %vmctx, i32 0, i32 0, i64 %3, i64 %2, i64 %1)
;;   ret void
;; elem.drop:
;;   call void @wasmc.elem_drop(ptr %vmctx, i32 0)
;;   ret void
