// Reads a document from standard input, into types of its own and into maps, and writes both again.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"time"
)

type kind int

func (k kind) MarshalText() ([]byte, error) {
	return []byte([]string{"book", "film"}[k]), nil
}

func (k *kind) UnmarshalText(text []byte) error {
	switch string(text) {
	case "book":
		*k = 0
	case "film":
		*k = 1
	default:
		return fmt.Errorf("no kind %q", text)
	}
	return nil
}

type item struct {
	Name    string            `json:"name"`
	Kind    kind              `json:"kind"`
	Price   float64           `json:"price"`
	Count   uint64            `json:"count,omitempty"`
	Made    time.Time         `json:"made"`
	Tags    []string          `json:"tags"`
	Notes   map[string]string `json:"notes,omitempty"`
	Similar *item             `json:"similar,omitempty"`
	Raw     json.RawMessage   `json:"raw"`
}

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

func main() {
	var items []item
	var document bytes.Buffer
	_, err := document.ReadFrom(os.Stdin)
	check(err)
	check(json.Unmarshal(document.Bytes(), &items))
	text, err := json.MarshalIndent(items, "", "  ")
	check(err)
	fmt.Println(string(text))
	var again []item
	check(json.Unmarshal(text, &again))
	compact, err := json.Marshal(again)
	check(err)
	var first, second any
	check(json.Unmarshal(compact, &first))
	check(json.Unmarshal(text, &second))
	fmt.Println(len(compact), reflect.DeepEqual(first, second))
	for _, wrong := range []string{`[{"kind": "song"}]`, `[{"name": 1}]`, `[{]`, `[{"count": -1}]`, `[1e400]`} {
		fmt.Println(json.Unmarshal([]byte(wrong), &items))
	}
	many := map[string][]float64{}
	for i := range 20000 {
		key := fmt.Sprint("key ", i%100)
		many[key] = append(many[key], float64(i)*1.1)
	}
	long, err := json.Marshal(many)
	check(err)
	copied := map[string][]float64{}
	check(json.Unmarshal(long, &copied))
	fmt.Println(len(long), reflect.DeepEqual(many, copied))
}
