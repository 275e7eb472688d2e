extension ScanFailure.Reason {
  /// For reviewers; each can stand behind “读不了：”.
  package var chinese: String {
    switch self {
    case .empty: "空文件"
    case .notAnImage: "不是图片"
    case .unsupportedFormat: "不支持这种格式"
    case .damaged: "文件损坏"
    case .tooLarge: "图片太大"
    case .tooSmall: "图片太小"
    case .tooManyPages: "页数太多"
    case .noPermission: "没有权限读取"
    case .linkNotFollowed: "是链接，没有打开"
    case .missing: "文件不在了"
    case .changed: "读取时文件变了"
    case .timeout: "读取超时"
    case .crash: "读的程序崩溃了"
    }
  }
}
