namespace Abtamim.Infrastructure.Files;

/// <summary>Says which key of the kept files is wrong and what would be right. Never repeats the secret key.</summary>
internal static class FilesOptionsValidator
{
    private const int LongestPrefix = 200;

    public static IEnumerable<string> Errors(FilesOptions options)
    {
        if (options.Retention <= TimeSpan.Zero)
            yield return "Files:Retention must be above zero, such as 90.00:00:00 for ninety days.";
        var s3 = options.S3;
        if (string.IsNullOrWhiteSpace(s3.Bucket))
        {
            if (string.IsNullOrWhiteSpace(options.Directory))
                yield return "Files:Directory is empty; right would be a folder, such as data/files, or a bucket in Files:S3:Bucket.";
            if (!string.IsNullOrWhiteSpace(s3.Endpoint) || !string.IsNullOrWhiteSpace(s3.AccessKey) || !string.IsNullOrWhiteSpace(s3.SecretKey))
                yield return "Files:S3:Bucket is empty, but another key of Files:S3 is set; right would be the bucket's name, or none of them.";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(s3.AccessKey) != string.IsNullOrWhiteSpace(s3.SecretKey))
            yield return "Files:S3:AccessKey and Files:S3:SecretKey belong together; right would be both, or none for the machine's own role.";
        if (!string.IsNullOrWhiteSpace(s3.Endpoint) && !(Uri.TryCreate(s3.Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return $"Files:S3:Endpoint '{s3.Endpoint}' is not an address; right would be one such as https://minio.example.com.";
        if (string.IsNullOrWhiteSpace(s3.Region))
            yield return "Files:S3:Region is empty; right would be one such as me-central-1.";
        if (s3.Prefix.Length > LongestPrefix || s3.Prefix.StartsWith('/'))
            yield return "Files:S3:Prefix must not begin with / and have 200 letters at most, such as abtamim/.";
    }
}
