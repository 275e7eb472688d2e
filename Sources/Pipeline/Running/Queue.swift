import Synchronization

/// What is still to be done, taken by several threads in order.
final class Queue<Element: Sendable>: Sendable {
  private let rest: Mutex<ArraySlice<Element>>

  init(_ elements: [Element]) { rest = Mutex(elements[...]) }

  func next() -> Element? { rest.withLock { $0.popFirst() } }
}
