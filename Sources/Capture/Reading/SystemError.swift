/// The number of an error of the operating system.
package struct SystemError: Error, Hashable, Sendable {
  package let number: Int32

  init(_ number: Int32) {
    self.number = number
  }
}
