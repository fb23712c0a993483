// Serves HTTP on the socket that it is handed, to clients at once, until one asks it to end.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
)

// The first descriptor after the three standard ones.
const handedIn = 3

func serve() (served int, err error) {
	listener, err := net.FileListener(os.NewFile(handedIn, "listener"))
	if err != nil {
		return 0, err
	}
	var server http.Server
	ended := make(chan error)
	upper := make(chan int)
	http.HandleFunc("POST /upper", func(writer http.ResponseWriter, request *http.Request) {
		text, err := io.ReadAll(request.Body)
		if err != nil {
			http.Error(writer, err.Error(), http.StatusBadRequest)
			return
		}
		upper <- len(text)
		fmt.Fprint(writer, strings.ToUpper(string(text)))
	})
	http.HandleFunc("/end", func(http.ResponseWriter, *http.Request) {
		go func() { ended <- server.Shutdown(context.Background()) }()
	})
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			ended <- err
		}
	}()
	for {
		select {
		case length := <-upper:
			served += length
		case err := <-ended:
			return served, err
		}
	}
}

func main() {
	served, err := serve()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("served", served, "bytes")
}
