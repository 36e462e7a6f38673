/// The number of an error of the operating system.
struct SystemError: Error, Hashable, Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }
}
