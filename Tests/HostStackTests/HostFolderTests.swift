import Foundation
import HostStack
import Testing

@Suite struct HostFolderTests {
  private func octets(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  @Test func `files stand where they are named, and all is gone in the end`() throws {
    var folder: HostFolder? = try HostFolder(
      [
        "a.txt": [1, 2], "j100/deep/b.txt": [], "j100/c.bin": [UInt8](repeating: 7, count: 70_000),
      ],
      owner: nil)
    let path = try #require(folder?.path)
    #expect(octets("\(path)/a.txt") == [1, 2])
    #expect(octets("\(path)/j100/deep/b.txt") == [])
    #expect(octets("\(path)/j100/c.bin")?.count == 70_000)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    "../a.txt", "/etc/a.txt", "a//b.txt", "./a.txt", "a/..", "", "a/b/c/d/e/f/g/h/i",
  ])
  func `no name leads out of the folder`(name: String) throws {
    let folder = try HostFolder([name: [1]], owner: nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
