// Says hello, and uses what a Go program needs of its runtime: goroutines, timers, panics, garbage, files.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"
)

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) insert(value int) *tree {
	if t == nil {
		return &tree{value: value}
	}
	if value < t.value {
		t.left = t.left.insert(value)
	} else {
		t.right = t.right.insert(value)
	}
	return t
}

func (t *tree) walk(visit func(int)) {
	if t != nil {
		t.left.walk(visit)
		visit(t.value)
		t.right.walk(visit)
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for i := range in {
		if i%prime != 0 {
			out <- i
		}
	}
	close(out)
}

func primes(limit int) (found []int) {
	source := make(chan int)
	go func(out chan<- int) {
		for i := 2; i < limit; i++ {
			out <- i
		}
		close(out)
	}(source)
	for {
		prime, open := <-source
		if !open {
			return
		}
		found = append(found, prime)
		filtered := make(chan int)
		go filter(source, filtered, prime)
		source = filtered
	}
}

func recovered(what string, work func()) {
	defer func() {
		err, _ := recover().(runtime.Error)
		fmt.Println("recovered", what, err)
	}()
	work()
}

func clocks() {
	start := time.Now()
	late := time.After(30 * time.Millisecond)
	early := time.After(10 * time.Millisecond)
	for range 2 {
		select {
		case <-late:
			fmt.Println("late", time.Since(start) >= 30*time.Millisecond)
		case <-early:
			fmt.Println("early", time.Since(start) >= 10*time.Millisecond)
		}
	}
	fmt.Println(time.Unix(1234567890, 0).UTC(), time.Now().Year() > 2000)
}

func files() error {
	folder := filepath.Join("made", "deep")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	name := filepath.Join(folder, "lines.txt")
	if err := os.WriteFile(name, []byte(strings.Repeat("a line\n", 10000)), 0o644); err != nil {
		return err
	}
	if err := os.Rename(name, filepath.Join("made", "moved.txt")); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join("made", "moved.txt"), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	count := 0
	for scanner := bufio.NewScanner(file); scanner.Scan(); count++ {
	}
	at, _ := file.Seek(-5, 2)
	fmt.Println("lines", count, at, file.Truncate(7))
	if err := os.Symlink("moved.txt", filepath.Join("made", "link")); err != nil {
		return err
	}
	err = filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			info, _ := entry.Info()
			fmt.Println("walk", path, info.Size())
		} else {
			fmt.Println("walk", path, entry.Type(), err)
		}
		return nil
	})
	_, missing := os.Stat("missing")
	fmt.Println("missing", errors.Is(missing, fs.ErrNotExist), os.Remove("made") != nil, os.RemoveAll("made"))
	return err
}

func main() {
	fmt.Println("hello", os.Args[1:], os.Getenv("GREETING"))
	fmt.Println(primes(500))
	var root *tree
	for i := range 200000 {
		root = root.insert(i * 7919 % 200003)
	}
	sum, last := 0, -1
	root.walk(func(value int) {
		if value <= last {
			panic("out of order")
		}
		sum, last = sum+value, value
	})
	runtime.GC()
	fmt.Println("tree", sum, last)
	var wait sync.WaitGroup
	var lock sync.Mutex
	squares := map[string]int{}
	for i := range 50 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			lock.Lock()
			defer lock.Unlock()
			squares[fmt.Sprint("n", i)] = i * i
		}()
	}
	wait.Wait()
	keys := make([]string, 0, len(squares))
	for key := range squares {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	fmt.Println(keys, squares["n49"])
	var none *tree
	list := []int{1, 2, 3}
	recovered("nil", func() { fmt.Println(none.value) })
	recovered("index", func() { fmt.Println(list[len(keys)]) })
	recovered("division", func() { fmt.Println(1 / len(none.names())) })
	recovered("conversion", func() { fmt.Println(any(list).(string)) })
	fmt.Println(math.Sqrt(2), math.Inf(-1), float32(0.1), int64(math.MaxInt64), uint8(sum))
	clocks()
	if err := files(); err != nil {
		fmt.Println("files", err)
	}
	os.Exit(3)
}

func (t *tree) names() []string { return nil }
